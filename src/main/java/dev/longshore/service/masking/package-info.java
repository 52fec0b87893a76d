/**
 * The one masker of secrets: the inspector, the calls drawer, tasks, failures and every copy go through it. A text is split into
 * words, URLs, pairs and headers first; which of them is a secret is then decided by program, option, name and shape.
 */
package dev.longshore.service.masking;
