/** Long work as the user sees it: the indicator in the toolbar, the panel with each task, and the question before quitting. */
package dev.longshore.ui.tasks;
