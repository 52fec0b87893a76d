/** Networks: what containers reach each other by. */
package dev.longshore.service.networks;
