package dev.haoshang.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalScriptTest {
    @ParameterizedTest
    @CsvSource({
        "还款, 還款",
        "逾期, 逾期",
        "征信, 徵信",
        "征求, 徵求",
        "账单, 帳單",
        "对账单里, 對帳單裡",
        "转账, 轉帳",
        "合同里找逾期, 合同裡找逾期",
        "这里, 這裡",
        "三公里, 三公里",
        "最后, 最後",
        "皇后, 皇后",
        "只还利息, 只還利息",
        "一只, 一隻",
        "没活干了, 沒活幹了",
        "不干预, 不干預",
        "若干, 若干",
        "饼干, 餅乾",
        "书面答复, 書面答覆",
        "回复“对”, 回覆“對”",
        "重复扣款, 重複扣款",
        "恢复收入, 恢復收入",
        "复印件, 複印件",
        "页面上, 頁面上",
        "方便面, 方便麵",
        "平台为准, 平台為準",
        "未获批准, 未獲批准",
        "准备, 準備",
        "发票, 發票",
        "理发, 理髮",
        "余额, 餘額",
        "计划, 計劃",
        "没关系, 沒關係",
        "联系, 聯繫",
        "机构了解情况, 機構了解情況",
        "为了解决, 為了解決",
        "什么时候, 什麼時候",
        "这周, 這週",
        "周转, 週轉",
        "几个月, 幾個月",
        "着急, 著急",
        "备注, 備註",
        "范围, 範圍"
    })
    void writesTheWordsOfThisFieldRightly(String simplified, String traditional) {
        assertEquals(traditional, TraditionalScript.of(simplified));
    }

    @Test
    void leavesFiguresPlaceholdersAndLatinLettersAsTheyAre() {
        assertEquals("每月 2,000 元（APR 14.6%）", TraditionalScript.of("每月 2,000 元（APR 14.6%）"));
        assertEquals("{affordable}", TraditionalScript.of("{affordable}"));
    }

    @Test
    void changesNothingInTraditionalText() {
        assertEquals("帳單裡的還款計劃", TraditionalScript.of("帳單裡的還款計劃"));
    }
}
