/**
 * The HTTP and WebSocket edge: parses, limits, authenticates, answers and maps failures. The only user of Vert.x Web. May use
 * {@code conversation} and {@code content}.
 */
@NullMarked
package dev.haoshang.web;

import org.jspecify.annotations.NullMarked;
