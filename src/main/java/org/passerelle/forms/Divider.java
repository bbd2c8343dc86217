package org.passerelle.forms;

/** A line or a space between components ({@code separator}, {@code spacer}). */
public record Divider(Head head) implements Component {

    public boolean isLine() {
        return head.type().equals("separator");
    }
}
