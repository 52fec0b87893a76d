/** Reusable controls that know neither features nor services. */
package dev.longshore.ui.control;
