/**
 * The HTTP and WebSocket edge: parses, limits, authenticates, answers and maps failures. The only user of Vert.x Web. May use
 * {@code conversation}, {@code content} and {@code identity}.
 */
@NullMarked
package dev.haoshang.web;

import org.jspecify.annotations.NullMarked;
