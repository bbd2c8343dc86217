package org.passerelle.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What an applicant has at hand. */
final class Papers {

    private static final String PAGE =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private Papers() {}

    /** One empty page. */
    static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", PAGE.getBytes(StandardCharsets.US_ASCII));
    }
}
