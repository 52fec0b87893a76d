/** One object of any kind, exactly as its engine describes it. */
package dev.longshore.service.inspect;
