/** A list of facts about one object: sections of lines, each with a name, a value that may lead elsewhere, and its place in a document. */
@NullMarked
package dev.longshore.ui.control.facts;

import org.jspecify.annotations.NullMarked;
