/** How fast the parts are on their own; run by the Maven profile {@code benchmark}, never with the tests. */
package dev.haoshang.benchmark;
