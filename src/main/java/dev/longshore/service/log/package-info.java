/** The app's log file: where it is, how records are written, and its end as it is shown. */
package dev.longshore.service.log;
