package dev.haoshang.conversation;

import dev.haoshang.content.Content;
import dev.haoshang.dialog.Phrase;
import dev.haoshang.dialog.Wording;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a borrower gets in hand when they use their rights: the way to a copy of everything, and the receipt for its erasure.
 *
 * @param content whose words it is said in
 * @param conversation the conversation's id
 * @param language language tag
 * @param time when it happens
 */
record Receipt(Content content, String conversation, String language, Instant time) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BorrowerTime.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(BorrowerTime.ZONE);

    /** That everything was erased, with a number to refer to. */
    String erased() {
        Wording wording = content.script().phrase(Phrase.ERASED);
        String number = "DEL-" + DAY.format(time) + "-" + Proposing.shortName(conversation);
        return new Amounts(content.options(), language)
                .fillWith(wording, Map.of("receipt", number, "time", TIME.format(time)));
    }

    /** The link to a copy of everything. */
    JsonArray export() {
        String label = content.script().phrase(Phrase.LINK_EXPORT).in(language);
        JsonObject link = new JsonObject()
                .put("label", Orthography.of(language).write(label))
                .put("href", "/api/v1/conversations/" + conversation + "/export");
        return new JsonArray().add(new JsonObject().put("type", "links").put("links", new JsonArray(List.of(link))));
    }
}
