/** Use cases on images. */
package dev.longshore.service.images;
