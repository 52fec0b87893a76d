/** The one masker of secrets: the inspector, the calls drawer and every copy go through it. */
package dev.longshore.service.masking;
