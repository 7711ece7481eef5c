package dev.haoshang.conversation;

import dev.haoshang.understanding.Understanding;
import dev.haoshang.understanding.Value;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What a message means, as {@code POST /understand} and the command {@code understand} tell it. */
public final class Meaning {
    private Meaning() {}

    /** The meaning as {@code {language, ranking, values, danger, masked}}. */
    public static JsonObject json(Understanding understood) {
        JsonArray ranking = new JsonArray();
        understood
                .ranking()
                .candidates()
                .forEach(candidate -> ranking.add(new JsonObject()
                        .put("intent", candidate.intent())
                        .put("probability", candidate.probability())));
        JsonArray values = new JsonArray();
        for (Value value : understood.values()) {
            values.add(new JsonObject()
                    .put("slot", value.slot().isEmpty() ? null : value.slot())
                    .put("value", value.value())
                    .put("start", value.start())
                    .put("end", value.end())
                    .put("approx", value.approximate()));
        }
        return new JsonObject()
                .put("language", understood.language().tag())
                .put("ranking", ranking)
                .put("values", values)
                .put("danger", understood.danger().name().toLowerCase(Locale.ROOT))
                .put("masked", understood.masked());
    }
}
