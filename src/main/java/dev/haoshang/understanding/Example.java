package dev.haoshang.understanding;

/**
 * One sentence to learn an intent from.
 *
 * @param intent the intent's name
 * @param text what a person might write
 */
public record Example(String intent, String text) {}
