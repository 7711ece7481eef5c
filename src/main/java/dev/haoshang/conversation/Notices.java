package dev.haoshang.conversation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * The notices that the program itself gives, whatever the content.
 *
 * @param language language tag
 */
record Notices(String language) {
    /** The lender's page has told who the borrower is. */
    JsonObject identified() {
        String text = language.equals("en")
                ? "The lender's page has confirmed that you are signed in there."
                : "平台页面已确认您的登录。";
        return new JsonObject()
                .put("code", "identified")
                .put("text", Orthography.of(language).write(text));
    }

    /** Private data was removed from a message. */
    JsonObject masked(List<String> kinds) {
        String text = language.equals("en")
                ? "To protect you, a number or secret in your message was removed before it was kept. You never need to tell me such data."
                : "为了保护您，刚才那句里的证件号、卡号、手机号等已经隐去，没有保存。这些不用告诉我。";
        return new JsonObject()
                .put("code", "private_data_masked")
                .put("text", Orthography.of(language).write(text))
                .put("kinds", new JsonArray(kinds));
    }
}
