package dev.longshore.ui.shell;

import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageView;

/** A page and its view in the language of the window. */
record ShownPage(Page page, PageView view) {
}
