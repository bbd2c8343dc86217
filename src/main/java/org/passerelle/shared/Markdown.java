package org.passerelle.shared;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlNodeRendererFactory;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML: paragraphs, lists, bold, italics, links. HTML in it is shown as it is written; a heading is a bold
 * paragraph, since the page has an outline of its own; of a picture its words remain; a link leads to the web or to a
 * mailbox.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .build();
    private static final HtmlRenderer SCREEN = renderer(OnScreen::new);
    private static final HtmlRenderer PAPER = renderer(OnPaper::new);

    private Markdown() {}

    public static String html(String markdown) {
        return SCREEN.render(PARSER.parse(markdown));
    }

    /** For a letter: well-formed, the address of a link in brackets after its words. */
    public static String paper(String markdown) {
        return PAPER.render(PARSER.parse(markdown));
    }

    private static HtmlRenderer renderer(HtmlNodeRendererFactory ours) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br />\n")
                .nodeRendererFactory(ours)
                .build();
    }

    /** What is drawn otherwise than Markdown has it. */
    private static class OnScreen implements NodeRenderer {

        final HtmlNodeRendererContext context;

        OnScreen(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, Image.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading) {
                context.getWriter().raw("<p><strong>");
                children(node);
                context.getWriter().raw("</strong></p>\n");
            } else {
                children(node);
            }
        }

        final void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }

    /** A link cannot be followed on paper. */
    private static final class OnPaper extends OnScreen {

        OnPaper(HtmlNodeRendererContext context) {
            super(context);
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, Image.class, Link.class);
        }

        @Override
        public void render(Node node) {
            super.render(node);
            if (node instanceof Link link) {
                context.getWriter().text(" (" + link.getDestination() + ")");
            }
        }
    }
}
