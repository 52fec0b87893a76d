/** One class per resource of the Engine API; one method is one endpoint, and its Javadoc names verb and path. */
package dev.longshore.engine.api;
