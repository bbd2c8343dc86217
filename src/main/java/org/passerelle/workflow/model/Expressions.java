package org.passerelle.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the expressions of a file ({@code ${callFacts.opening(execution)}}) and refuses scripts and unknown names. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ROOT = Pattern.compile("(?<![\\w.'\"])([a-zA-Z]\\w*)");
    /** Words of the expression language, and the execution that the engine gives. */
    private static final Set<String> GIVEN = Set.of("execution", "true", "false", "null", "not", "empty", "and", "or");

    private final BiConsumer<String, String> fail;

    private Expressions(BiConsumer<String, String> fail) {
        this.fail = fail;
    }

    /** @param fail told the element's id and what is wrong */
    static void check(InputStream content, BiConsumer<String, String> fail) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setNamespaceAware(true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            documents.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            new Expressions(fail)
                    .walk(documents.newDocumentBuilder().parse(content).getDocumentElement(), "definitions");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            fail.accept("definitions", "is not XML: " + e.getMessage());
        }
    }

    private void walk(Element element, String owner) {
        String name = element.getLocalName();
        String here = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        if (name.equals("documentation")) {
            return;
        }
        if (name.contains("script") || (name.equals("conditionExpression") && element.hasAttribute("language"))) {
            fail.accept(here, "holds a script");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            names(attributes.item(i).getNodeValue(), here);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                walk(inner, here);
            } else {
                names(child.getNodeValue(), here);
            }
        }
    }

    private void names(String text, String owner) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            ROOT.matcher(expression.group(1))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name ->
                            !GIVEN.contains(name) && !BeanName.ALL.contains(name) && !Variable.ALL.contains(name))
                    .findFirst()
                    .ifPresent(name -> fail.accept(owner, "names " + name + ", which Java does not know"));
        }
    }
}
