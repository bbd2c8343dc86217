package org.passerelle.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the expressions of a file ({@code ${callFacts.opening(execution)}}) and what it hands on between processes; refuses
 * scripts and names that Java does not know, and keeps those that it does.
 */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern OPENED = Pattern.compile("[$#]\\{");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.'\"])([a-zA-Z]\\w*\\.[a-zA-Z]\\w*)");
    private static final Pattern ROOT = Pattern.compile("(?<![\\w.'\"])([a-zA-Z]\\w*)");
    /** Words of the expression language, and the execution that the engine gives. */
    private static final Set<String> GIVEN = Set.of("execution", "true", "false", "null", "not", "empty", "and", "or");

    private static final Set<String> ROOTS =
            Stream.concat(BeanName.ALL.stream(), Variable.ALL.stream()).collect(Collectors.toUnmodifiableSet());

    /** Attributes that hold the name of a variable, whatever element bears them. */
    private static final Set<String> VARIABLES = Set.of("source", "target", "elementVariable");

    private final BiConsumer<String, String> fail;
    private final Set<String> used = new HashSet<>();

    private Expressions(BiConsumer<String, String> fail) {
        this.fail = fail;
    }

    /**
     * The beans, questions and variables that the file names.
     *
     * @param fail told the element's id and what is wrong
     */
    static Set<String> check(InputStream content, BiConsumer<String, String> fail) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setNamespaceAware(true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            documents.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            Expressions expressions = new Expressions(fail);
            expressions.walk(documents.newDocumentBuilder().parse(content).getDocumentElement(), "definitions");
            return expressions.used;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            fail.accept("definitions", "is not XML: " + e.getMessage());
            return Set.of();
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
            Node attribute = attributes.item(i);
            names(attribute.getNodeValue(), here);
            boolean parameter =
                    name.equals("inputParameter") && attribute.getLocalName().equals("name");
            if (parameter || isVariable(element, attribute)) {
                keep(attribute.getNodeValue(), Variable.ALL, here);
            }
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

    /** What the engine's own elements hand on; a flow of the picture has a source and a target of another kind. */
    private static boolean isVariable(Element element, Node attribute) {
        return VARIABLES.contains(attribute.getLocalName())
                && (element.getLocalName().equals("in")
                        || attribute.getLocalName().equals("elementVariable"));
    }

    private void names(String text, String owner) {
        Matcher expression = EXPRESSION.matcher(text);
        int whole = 0;
        while (expression.find()) {
            whole++;
            String inside = expression.group(1);
            found(ROOT, inside).filter(name -> !GIVEN.contains(name)).forEach(name -> keep(name, ROOTS, owner));
            found(CALL, inside)
                    .filter(call -> !call.startsWith("execution."))
                    .forEach(call -> keep(call, Question.ids(), owner));
        }
        if (OPENED.matcher(text).results().count() != whole) {
            fail.accept(owner, "holds an expression that is not closed: " + text.strip());
        }
    }

    private void keep(String name, Set<String> known, String owner) {
        if (!known.contains(name)) {
            fail.accept(owner, "names " + name + ", which Java does not know");
        }
        used.add(name);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
