/** The real application in a real browser: what people see, hear and reach by the keyboard. */
package org.passerelle.browser;
