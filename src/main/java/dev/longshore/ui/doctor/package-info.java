/** The connection doctor: what stands between the app and an engine, step by step, each with its remedy. */
package dev.longshore.ui.doctor;
