/**
 * What a message means: normalising, intent, values, danger and private data. The only user of OpenNLP; uses no other package
 * of ours.
 */
@NullMarked
package dev.haoshang.understanding;

import org.jspecify.annotations.NullMarked;
