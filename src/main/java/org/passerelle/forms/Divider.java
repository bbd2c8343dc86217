package org.passerelle.forms;

/**
 * A line or a space between components ({@code separator}, {@code spacer}).
 *
 * @param height of a space, in CSS pixels; 0 for a line
 */
public record Divider(Head head, int height) implements Component {

    public boolean isLine() {
        return head.type().equals("separator");
    }
}
