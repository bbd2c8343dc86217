package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            Une ligne                     | <p>Une ligne</p>
            Du **gras** et de *l’italique* | <p>Du <strong>gras</strong> et de <em>l’italique</em></p>
            [Le guide](https://exemple.invalid/a) | <p><a rel="nofollow" href="https://exemple.invalid/a">Le guide</a></p>
            """)
    void drawsWhatATextNeeds(String markdown, String html) {
        assertThat(Markdown.html(markdown)).isEqualToIgnoringWhitespace(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            <script>alert(1)</script>     | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            <b onclick="x()">a</b>        | <p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>
            [x](javascript:alert(1))      | <p><a rel="nofollow" href="">x</a></p>
            ![un plan](https://e.invalid) | <p>un plan</p>
            """)
    void showsAsTextWhatCouldDoHarm(String markdown, String html) {
        assertThat(Markdown.html(markdown)).isEqualToIgnoringWhitespace(html);
    }

    @ParameterizedTest
    @CsvSource({"# Titre, <p><strong>Titre</strong></p>", "### *Titre*, <p><strong><em>Titre</em></strong></p>"})
    void keepsAHeadingOutOfThePagesOutline(String markdown, String html) {
        assertThat(Markdown.html(markdown)).isEqualToIgnoringWhitespace(html);
    }
}
