package dev.haoshang.understanding;

import java.util.List;

/**
 * The expressions of danger, and of the everyday exaggerations that only sound like it. Gaps between the parts of one are short and end at
 * punctuation.
 */
final class DangerWords {
    /** Everyday words that contain signs of death and mean none. */
    static final String HARMLESS =
            "安眠药(?:助眠|才能?睡|睡觉|[都也]睡不|帮助睡眠|治失眠)|(?:等|盼|找|问|打电话)[^,。!?]{0,4}(?:得|到)想死|想死(?:你|他|她|我了|妈|家|了你)|想死心|死心塌地|死心眼|死心|死期|死板|死活|死扛|死撑|死磕|死守|死路(?!一条)|死结|死循环|死机|死账|死工资|死规定|死命令|死角|死党|该死的|找死啊|死贵"
                    + "|(?:累|穷|笑|烦|气|急|热|冷|困|饿|吵|忙|坑|恨|愁|烦得要|气得要|急得要|累得要|吓|痛|疼|难|丑|酸|馋|渴|堵|冻|晒|尴尬|无聊|郁闷|羡慕|开心|高兴|好吃|难受|担心|臭|卡|慢|贵|害|坑|爱|讨厌|撑|胀|甜|辣)(?:都|快|得|要|得快|得要)?死(?:了|我|人|个人|你|掉|啦|咯|哦|$|[,。!?啊呀吧的])"
                    + "|(?:打|骂|整|逼|催|要|烦|吵)死(?:我|人)?(?:了)?也(?:没用|没钱|还不)|要死要活|生死|死亡证明|死亡保险|不死心|半死|死皮赖脸|死缠烂打|死记|死后|死人|逼死人|往死里(?:催|打电话|算)"
                    + "|(?:去世|病死|车祸死|死亡)了?|跳楼价|跳楼大甩卖|自杀式|自杀率|自杀新闻|解脱出来|(?:想|求|能|早日|早点)?解脱(?:了)?(?:这笔|这些|所有)?(?:债务|债|贷款|网贷|负债|欠款|压力)|还(?:完|清)(?:了)?[^,。!?]{0,4}解脱了?|(?<=(?:生意|店|公司|厂|厂子|企业|行业)[^,。!?]{0,6})(?:活不下去|撑不下去|撑不住|没法活|活不成|开不下去|不想活)了?|(?<=(?:手头|资金|生意|现金流|店|公司|厂|工资|钱包|家里|经济)[^,。!?]{0,8},?(?:实在|真的|快|已经|要)?)撑不(?:住|下去)了?|带(?:着)?(?:孩子|小孩|娃|老人|家人|父母)走(?:不开|路|亲戚|丈母娘|访|动)|彻底解脱债务|从债务(?:中|里)解脱|债务解脱|怎么解脱债务|割肉|割韭菜|吃药(?:治|调理|控制|维持|看病|花|一个月|的钱|钱|费)|上吊面|自残疾"
                    + "|(?:didn't|don't|not|never) (?:want to|wanna|going to|gonna|plan to|intend to|thinking of) (?:kill|hurt|harm|die|suicide)[a-z ]{0,40}"
                    + "|kill(?:ing|s)? (?:me|time|it|the deal|two birds|my (?:budget|credit|score|wallet|mood|vibe|savings|battery|phone))|die(?:-| )hard|dying (?:to|for)(?! die)|to die for|dead ?(?:line|tired|end|broke|serious|beat|sure|slow|wrong|battery|phone|lock)s?(?![a-z])|overdose of|杀人放火"
                    + "|(?:battery|phone|car|laptop|computer|engine|app|plant|business|shop) (?:is |has |just |was )?(?:dying|died|dead)"
                    + "|could (?:just )?(?:die|kill) (?:of|for)|laugh(?:ed|ing)? to death|bored to death|scared to death|worried to death|worked to death|tired to death|sick to death"
                    + "|last message (?:said|was|says|from|i got|you sent|they sent)|won't be here (?:tomorrow|next week)[^.!?]{0,12}(?:call|text|message|try|so|because)"
                    + "|jump (?:off|from) (?:topic|one|this)|hang up|hang on|hang in there|hanging|end it (?:early|now with|by paying)|suicide (?:rate|news|squad)"
                    + "|kill (?:the|this|that|my|your|these|all) (?:app|process|loan|account|contract|plan|debt|auto|limit|interest|order|page|tab|card|session|fees?)";

    /** Cues of danger to a life, direct and indirect. */
    static final List<String> CRISIS = List.of(
            near(
                    "不想|不愿|没法|不能|不打算|没有勇气|没勇气|没力气|没有力气",
                    4,
                    "活了|活$|活在|活[,。!?]|活下去|活着|再活|再活了|活在世上|活在这个世上|活到明天|活下來|存在了|醒过来|醒来了|看到明天"),
            "(?:活够了|活腻了|活不下去|活不了了|活不成|活不起了|不活了|活着(?:真的?|也|都|实在|到底|还)?(?:太|好|很|真)?(?:累|没有?意思|没有?意义|没劲|累赘|多余|有什么(?:意思|意义|用)|有啥(?:意思|用)|干嘛|干什么|是个?(?:累赘|负担|错误)|(?:就是)?受罪|痛苦))",
            near("活着|人生|生活|生命", 6, "没有?意义|没有?意思|没有?希望|没有?盼头|没有?价值|绝望"),
            near(
                    "不如|还不如|干脆|只能|只有|只好|唯有|除了|宁愿|宁可|真想|好想|很想|就想|只想|想要|想着|准备|打算|决定|我要|我去|让我|要不|以",
                    4,
                    "去死|死了算了|死了|死掉|寻死|自杀|轻生|一死|跳楼|跳河|跳江|跳桥|跳海|上吊|割腕|烧炭|卧轨|喝农药|了断|自尽|死一死|死吧"),
            "自杀|自殺|轻生|自尽|自我了断|自我了结|寻短见|寻死|求死|了断自己|了结(?:自己|生命|此生|这一生|一生|余生|性命)|结束(?:自己|生命|我的生命|这一生|我这条命|性命|一切吧|自己的一生)|自残|自伤|割腕|烧炭|卧轨|服毒|喝农药|吃农药|喝百草枯|上吊|投河|投江|跳楼|跳河|跳江|跳桥|跳海|跳轨|跳下去",
            near("安眠药|一瓶药|整瓶药|一把药|好多药|所有的药|农药|百草枯|药", 6, "都吃了|吃下去|吞了|吞下|一起吃|一口气吃|全吃|喝了算|喝下去|自杀"),
            "(?:吞|吃|喝)[了下]?(?:一整?瓶|整瓶|一把|大量|几十片|很多)?(?:安眠药|农药|百草枯)",
            "想死|真想死|去死(?:算了|了|吧|的心|$)|死了(?:算了|就好|一了百了|最好|更好|就没事|拉倒|清净|省心|也好|才好|就不用|就一了|就解脱|就没人|就不欠)|死掉(?:算了|就好)|一死了之|以死|死给(?:你们?|他们|大家|谁)看|死在你们|死了都没人|求死|早死早|死路一条|想[,。]死|死的心都有|有死的心|只有死|只能死|唯有死|怎么死|死得?(?:快|舒服|没有痛苦|不痛)(?:一点|点|的)?(?:方法|办法)?",
            "一了百了|人死债(?:消|了|烂|清|没|销)|债死了就没|遗书|遗言|绝笔|后事(?:都)?(?:安排|交代|交待|准备)|(?:安排|交代|交待|准备)(?:好)?(?:了)?(?:我的|自己的)?后事|来世|来生再|下辈子(?:再|还|做牛|做马)",
            "带(?:着|上)?(?:孩子|小孩|娃|儿子|女儿|老婆|全家|一家|父母|家人)[^,。!?]{0,6}(?:一起|一块|同归)?(?:走|死|跳|上路|离开这个世界|去死)|同归于尽|一起死|全家(?:都)?(?:不活|一起走|去死)|鱼死网破",
            "(?:杀|捅|砍|弄死|干掉|炸)(?:了|死|掉)?(?:他|她|你们?|他们|催收|那些?人|全家|人)(?:们)?|(?:拿刀|带刀|提刀)(?:去|找|来)|(?:炸|烧)(?:了|掉)?(?:你们?|他们)?(?:公司|总部|大楼)|跟(?:他|她|你|他们|你们)们?拼(?:了|命)|我要杀|报复社会",
            "(?:离开|告别|不在|消失在|离去)(?:了)?(?:这个|这)(?:世界|人世|世上|人间)|(?:不在|离开|告别)(?:了)?(?:人世|人间|世上)|消失(?:算了|就好|了就好|掉算了|就没事)|(?:不再|不想再?|别让我|再也别|再也不要|再也不用)(?:醒|醒来|醒过来|睁眼|睁开眼)|睡着?(?:了)?(?:就|再也|永远)?(?:不要|别|不再|不用|不想|不)(?:再)?醒|一睡不(?:醒|起)|永远(?:睡|闭上眼|离开)",
            "(?:不想|不愿|不要|不能|怕)(?:再)?(?:拖累|连累)[^,。!?]{0,8}|(?:没有|没了|少了)我(?:的话)?[^,。!?]{0,8}(?:更好|好过|轻松|会好|就好|解脱|好一点|好些)|我(?:就)?是(?:个|家里的|全家的)?(?:累赘|负担|包袱|废物)[^,。!?]{0,6}(?:不如|走了|没了|消失)?",
            "(?<=(?:想|求|可以|就能|就可以|才能|终于|快点|早点|早日|彻底|只想|一种)[^,。!?]{0,4})解脱|解脱(?:了吧|算了|吧|就好|自己)|(?:最后一次|最后一面|最后一晚|最后一天)[^,。!?]{0,6}(?:联系|说话|聊天|看|见|打扰|问|活|麻烦)|(?:这是|可能是|算是)[^,。!?]{0,8}最后一次(?:了)?$|永别|诀别|再见了[^,。!?]{0,4}(?:世界|妈妈|爸爸|孩子|家人|各位)|保险(?:赔|金|理赔)[^,。!?]{0,6}(?:还债|还钱|给家)[^,。!?]{0,6}|拿命(?:还|抵)|用命(?:还|抵)|命(?:赔|抵)给",
            "(?:实在|真的|真|快|已经|我|彻底|完全|感觉|要|也)?撑不(?:下去|住)|(?:熬|扛|坚持|走|过)不下去(?:了)|站在(?:楼顶|天台|桥上|桥边|窗台|阳台边|江边|河边)|(?:天台|楼顶|顶楼)(?:上)?(?:风|吹风|坐|站|等|想|了)|(?:上|爬上|去|到)(?:了)?(?:天台|楼顶)",
            "如果我死了|我(?:要是|如果|万一)死了|我死(?:了)?(?:之后|以后|后)?,?(?:这笔|这些|我的|那)?(?:债|钱|贷款|欠款)(?:谁|怎么|是不是|就|还用|要不要)",
            "活着(?:对我(?:来说)?)?[^,。!?]{0,6}(?:没有?|没什么|毫无)(?:任何|什么|一点|半点)?(?:意义|意思|希望|盼头)",
            "(?:不用|不要|不必|别|不再)(?:再)?(?:醒来|醒过来|睁眼)(?:就好|该多好|了|$)|希望[^,。!?]{0,6}(?:不(?:用|要|会)?(?:再)?醒|醒不过来)",
            "(?:我|人)?(?:现在|正|就)(?:正|就|已经)?(?:站|坐|爬)?在(?:楼顶|天台|桥上|桥边|江边|河边|窗台|顶楼)",
            "(?:买|攒|囤|存|准备)(?:好)?(?:了)?(?:很多|好多|一瓶|一盒|几瓶|几盒|足够的)?(?:安眠药|百草枯|毒药)|开(?:了|着)?煤气(?!费|公司|灶)|打开煤气",
            "(?:跟|和|向)(?:孩子|家人|父母|爸妈|老婆|老公|大家|朋友|你们?)(?:们)?(?:都)?(?:告别|道别|永别)|(?:来世|来生|下辈子)(?:再)?(?:还|做牛|做马|报答)",
            "(?:想|要|去|真想|恨不得|准备|打算)[^,。!?]{0,3}(?:杀|砍|捅|弄死)(?:了|死|掉)?(?:那个|那些|这个|这帮|那帮)?(?:催收|客服|人|家伙|畜生|老板)",
            "(?:结束|了结)(?:掉)?(?:这一切|一切|所有这一切|这该死的一切)|一切都该结束|一走了之[^,。!?]{0,3}[,]?(?:永远|再也)",
            "bu ?xiang ?huo|xiang ?si le",
            english(
                    "(?:have|got|holding|taking) (?:the|my|all the|some|enough)?(?: sleeping)? ?pills (?:in front|in my hand|ready|with me|right here|to end)|(?:standing|sitting|am|i'm) on (?:the|a) (?:bridge|roof|rooftop|ledge)"),
            english(
                    "fall asleep and (?:never|not) wake|(?:no ?one|nobody) would (?:miss|notice|care)[a-z ]{0,12}if i|(?:think|thinking|thought|thoughts)(?: about| of)? (?:ending it|ending things|ending myself|not being here|dying)(?! early)|if i (?:was|were) gone"),
            english(
                    "kill(?:ing)? (?:myself|ourselves|my ?self|me and|him|her|them|the collector|that collector|someone|somebody|people|you all)"),
            english(
                    "(?:suicide|suicidal|kms|end(?:ing)? (?:my|our) (?:own )?(?:life|lives)|end it all|ending it all|end everything|take my (?:own )?life|taking my (?:own )?life|take my life|unalive)"),
            english(
                    "(?:want|wanna|wants|wish|ready|going|gonna|rather|prefer|deserve|hoping|hope|prepared|decided|need|plan|planning|better) (?:to |that |i )*(?:just |really |only |could |would |should )*(?:die|be dead|were dead|was dead|be gone forever|disappear forever|not exist|stop existing|not wake up|never wake up|sleep forever|overdose|hang myself|jump)"),
            english(
                    "(?:better off|be better|be happier|be easier|better) (?:if i (?:was|were) )?(?:dead|without me|if i (?:was|were) (?:dead|gone|not here)|if i died)"),
            english(
                    "(?:don't|do not|dont|can't|cannot|cant|no longer|not|didn't) (?:really |even |want to |wanna |wish to |have the strength to |see a reason to |feel like )*(?:live(?! (?:with|in|off|on|near|at|alone))|living(?! (?:with|in|off|on|near|at))|be alive|exist|wake up(?! early| late| so)|be here|go on living|be in this world|live like this)(?: any ?more| any longer| tomorrow| like this)?"),
            english(
                    "(?:no|any|without|a|lost (?:the|all|my)) (?:reason|point|will|point in|meaning)(?: left)? (?:to|in|of) (?:live|living|being alive|life|going on|go on)|life (?:is|has|isn't|is not) (?:no longer |not |just )?(?:worth living|worth it|meaningless|pointless|over for me|no meaning)|nothing (?:left )?to live for|tired of (?:living|being alive|life)|done with (?:life|living)|give up on life|hate (?:being alive|living)"),
            english(
                    "(?:jump(?:ing)? (?:off|from|out)|hang(?:ing)? myself|slit(?:ting)? my|cut(?:ting)? my (?:wrist|wrists|self)|cut myself|hurt(?:ing)? myself|harm(?:ing)? myself|self[- ]harm|overdos(?:e|ing)|swallow(?:ed|ing)? (?:all |a bottle|the )|took all (?:my|the) pills|take all (?:my|the) pills|all (?:my|the|these) (?:sleeping )?pills|drink(?:ing)? pesticide|drown myself|shoot myself|poison myself|burn myself)"),
            english(
                    "(?:goodbye|good bye|farewell|bye) (?:cruel )?(?:world|everyone forever|forever|to everyone)|(?:wrote|written|writing|write|left|leave|leaving) (?:a |my |the )?(?:suicide |goodbye |farewell |last )(?:note|letter|will)|last (?:message|goodbye|words|time you(?:'ll| will) hear)|won't be (?:here|around|alive) (?:tomorrow|much longer|any ?more|next week)|not be (?:here|around|alive) (?:tomorrow|much longer|any ?more)|burden (?:to|on) (?:my|everyone|the|them|him|her)[a-z ]{0,40}|life insurance (?:will|can|would|could) (?:pay|cover|clear)|take (?:the|my) (?:kids|children|family) with me|only way out is (?:death|to die|dying)|death is the only|when i'm (?:dead|gone)|if i die[ds]?[a-z ,]{0,40}(?:debt|loan)|can't (?:go on|take it any ?more|do this any ?more|keep going|hold on any)|cannot (?:go on|take it any ?more|keep going)"),
            english(
                    "(?:i(?:'ll| will| want to| am going to|'m going to|'m gonna| could| swear i'll) )(?:kill|stab|shoot|murder|bomb|hurt) (?:him|her|them|you|those|that|the|someone|every|these)[a-z ]{0,40}|bring a knife|burn (?:down )?(?:your|their) (?:office|building)"));

    /** Cues of strong worry. */
    static final List<String> DISTRESS = List.of(
            "崩溃|绝望|睡不着|失眠|整夜没睡|睡不好|压力(?:好|太|很|特别|真|非常|实在)?大|喘不过气|透不过气|焦虑|抑郁|压抑|害怕|好怕|恐惧|慌得|心慌|怕得|提心吊胆|以泪洗面|一直哭|哭了|想哭|痛苦|煎熬|折磨|走投无路|没有?活路|山穷水尽|无路可走|没脸(?:见人|回家|面对)|丢人|羞愧|抬不起头|愧对|对不起(?:家人|父母|老婆|孩子)|心力交瘁|心累|身心俱疲|吃不下饭|快疯了|要疯了|逼疯|发疯|无助|孤立无援|没有希望|没希望了|看不到希望|不知道怎么(?:活|办才好)|受不了了|难受得?|撑得很辛苦|逼死|逼上绝路|逼我去|活不起|死期|累死|愁死|急死",
            english(
                    "desperate|hopeless|helpless|can't sleep|cannot sleep|sleepless|not sleeping|panic|panicking|anxious|anxiety|depressed|depression|overwhelmed|ashamed|so scared|terrified|breaking down|break down|breakdown|crying|cry every|in tears|stressed|stress is|so much stress|losing my mind|going crazy|suffocating|no way out|falling apart|at my wits|worried sick|so worried|feel like a failure|nowhere to turn|can't cope|cannot cope"));

    private DangerWords() {}

    /** The second words, with the first ones shortly before them; or the other way round (活着都不想了). */
    private static String near(String first, int gap, String second) {
        String room = "[^,。!?]{0," + gap + "}";
        return "(?<=(?:" + first + ")" + room + ")(?:" + second + ")|(?:" + second + ")" + room + "(?:我|也|都)(?:" + first
                + ")了";
    }

    private static String english(String cues) {
        return "(?<![a-z])(?:" + cues + ")(?![a-z])";
    }
}
