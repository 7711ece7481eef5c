/**
 * People who talk to a server as the widget does, many at once, and servers as processes of their own that can be killed. Used by the
 * tests of what survives, and by the benchmarks in {@code src/benchmark}. The client knows nothing of the server but its protocol.
 */
package dev.haoshang.load;
