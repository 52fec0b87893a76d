/** The one Gson and the document model of the inspector: exact numbers, key order, paths, bounded. */
package dev.longshore.json;
