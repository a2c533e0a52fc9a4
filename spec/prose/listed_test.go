package prose

import (
	"fmt"
	"testing"
)

// A list goes on behind paragraphs that announce nothing, in whatever way its items are marked.
func TestListsThatAreInterrupted(t *testing.T) {
	check(t, constraints, []reading{
		{name: "a paragraph between two items", example: "BGP", text: "线路类型，取值：\n\n -   **BGP**：多线线路。\n\nBGP线路在全球有多条。\n\n-   **BGP\\_PRO**：精品线路。", want: "enum=BGP,BGP_PRO"},
		{name: "a paragraph between two items, in English", example: "BGP", text: "The line type. Valid values:\n\n-   **BGP**: multi-line.\n\nThere are many BGP lines.\n\n-   **BGP\\_PRO**: premium.", want: "enum=BGP,BGP_PRO"},
		{name: "remarks between items", text: "取值：\n\n-   a1：甲。\n\n**说明：** 注意。\n\n-   b1：乙。\n\n**说明：** 注意。\n\n-   c1：丙。", want: "enum=a1,b1,c1"},
		{name: "several paragraphs, in English", text: "Valid values:\n\n-   a1: it is so.\n\nOne.\n\nTwo.\n\n-   b1: it is not.", want: "enum=a1,b1"},
		{name: "a list that goes on in a block of its own", text: "取值：\n\n -   a1：甲。\n\n 段落。\n\n -   b1：乙。", want: "enum=a1,b1"},
		{name: "behind an inner list", text: "取值：\n\n-   a1：甲：\n    -   x：甲\n\n段落。\n\n-   b1：乙。", want: "enum=a1,b1"},
		{name: "what goes on is no value", text: "取值：\n\n-   a1：甲。\n-   b1：乙。\n\n段落。\n\n-   自定义的名称", want: ""},
		{name: "ideographs, as the example shows", example: "高", text: "级别。取值：\n\n-   高\n-   中\n-   低", want: "enum=高,中,低"},
		{name: "spaces, as the example shows", example: "China (Hangzhou)", text: "Valid values:\n\n-   China \\(Hangzhou\\)\n-   Singapore", want: "enum=China (Hangzhou),Singapore"},
		{name: "a remark with a list of its own", text: "取值：\n\n-   a1：甲。\n-   b1：乙。\n\n**说明**\n\n-   请注意大小写。", want: "enum=a1,b1"},
		{name: "a remark with a list of its own, in English", text: "Valid values:\n\n-   a1: it is so.\n-   b1: it is not.\n\n**Note**\n\n-   Mind the case.", want: "enum=a1,b1"},
		{name: "line breaks as markup", text: "The type. Valid values:<br>- aa1: it is<br>- bb1: it is not", want: "enum=aa1,bb1"},
		{name: "line breaks as markup, in Chinese", text: "类型。取值：<br>-   aa1：甲<br/>-   bb1：乙", want: "enum=aa1,bb1"},
		{name: "line breaks as markup, without marks of items", text: "类型。取值：<br>aa1：甲<br>bb1：乙", want: "enum=aa1,bb1"},
		{name: "lines without marks", text: "Valid values:\n\naa1: it is so.\n\nbb1: it is not.", want: "enum=aa1,bb1"},
		{name: "numbers before the items", text: "取值：\n\n1. aa1：甲\n2. bb1：乙", want: "enum=aa1,bb1"},
	})
}

// Lists that do not agree are no list of all values, and it is said.
func TestListsThatDisagree(t *testing.T) {
	check(t, constraints, []reading{
		{name: "items explain what a sentence lists", text: "取值：**a1 | b1**。\n\n-   **a1**：甲。\n-   **b1**：乙。", want: "enum=a1,b1"},
		{name: "items explain what a sentence lists, in English", text: "Valid values: a1 and b1.\n\n-   b1 (default): it is.\n-   a1: it is not.", want: "enum=a1,b1 & default=b1"},
		{name: "an item stands for no value", text: "Valid values: a1 and b1.\n\n-   a1: it is.\n-   b1: it is not.\n-   Leave the value blank for a1.", want: "enum=a1,b1"},
		{name: "a remark among the items", text: "取值：\n\n-   a1：甲。\n-   b1：乙。\n-   不填：全部。", want: "enum=a1,b1"},
		{name: "a sentence about a value that is not given", text: "The type. Valid values:\n\n-   VPC: it is.\n-   Classic: it is not.\n-   If you do not specify this parameter, instances of all types are returned.", want: "enum=VPC,Classic"},
		{name: "a sentence about a value that is empty", text: "The type. Valid values:\n\n-   VPC\n-   Classic\n-   If this parameter is left empty, instances of all types are returned.", want: "enum=VPC,Classic"},
		{name: "a sentence about a value that is not given, in Chinese", text: "类型。取值：\n\n-   VPC：甲。\n-   Classic：乙。\n-   不填，返回所有类型的实例。", want: "enum=VPC,Classic"},
		{name: "the same with more words", text: "类型。取值：\n\n-   VPC：甲。\n-   Classic：乙。\n-   如果不指定该参数，返回所有类型的实例。", want: "enum=VPC,Classic"},
		{name: "a sentence about something else that is not given", text: "Valid values:\n\n-   VPC: it is.\n-   Classic: it is not.\n-   If you do not specify a VSwitch, one is created.", want: ""},
		{name: "values named like remarks", text: "取值：\n\n-   Warning：甲。\n-   NotEqual：乙。\n-   Important：丙。", want: "enum=Warning,NotEqual,Important"},
		{name: "another list about something else", text: "取值：a1、b1。\n\n支持的地域：\n\n-   c1：丙。\n-   d1：丁。", want: "enum=a1,b1"},
		{name: "a remark with a list, and the list of values goes on", example: "a1", text: "取值：\n\n-   **a1**：甲。\n\n**说明：**\n\n-   请注意。\n-   **b1**：乙。", want: ""},
		{name: "a remark with a list, and the list of values goes on, in English", example: "a1", text: "Valid values:\n\n-   `a1`: it is.\n\nNote:\n\n-   `b1`: it is not.", want: ""},
		{name: "a lone value, then others", example: "abc", text: "取值：\n\n-   abc：甲。\n\n说明如下：\n\n-   abd：乙。", want: ""},
		{name: "a remark that explains the values again", text: "取值：\n\n-   **a1**：甲。\n-   **b1**：乙。\n\n说明：\n\n-   **b1**：注意。", want: "enum=a1,b1"},
		{name: "a list of regions behind the values", text: "Valid values:\n\n-   **a1**: it is.\n-   **b1**: it is not.\n\nSupported in the following regions:\n\n-   UK (London): zone A\n-   UAE", want: "enum=a1,b1"},
		{name: "several values in an item", text: "取值：\n\n-   a1、b1：甲。\n-   c1：乙。", want: "enum=a1,b1,c1"},
		{name: "several values in an item, in English", text: "Valid values:\n\n-   a1, b1: it is.\n-   c1: it is not.", want: "enum=a1,b1,c1"},
		{name: "a value and a word in an item", text: "取值：\n\n-   a1、其他：甲。\n-   c1：乙。", want: ""},
		{name: "values of cases", text: "版本。取值：\n\n-   MySQL：5.5、5.6、5.7\n-   PPAS：9.3、10.0", want: ""},
		{name: "values of cases, in English", text: "The version. Valid values:\n\n-   MySQL: 5.5, 5.6, and 5.7\n-   PPAS: 9.3 and 10.0", want: ""},
		{name: "values of cases, with slashes", text: "版本。取值：\n\n-   MySQL：5.5/5.6/5.7\n-   PPAS：9.3/10.0", want: ""},
		{name: "ranges of cases", typ: "string", text: "大小。取值：\n\n-   cloud：20~500\n-   ssd：20~800", want: "minimum=20"},
		{name: "cases", example: "a1", text: "目标规则取值范围：\n\n-   a1：甲。\n-   b1：乙。\n\n预测规则取值范围：\n\n-   a1：甲。", want: ""},
		{name: "cases, in English", example: "a1", text: "Valid values for target rules:\n\n-   a1: it is.\n-   b1: it is not.\n\nValid values for other rules:\n\n-   c1: it may be.\n-   a1: it is.", want: ""},
		{name: "an item more than the sentence", text: "取值：a1、b1。\n\n-   a1：甲。\n-   b1：乙。\n-   c1：丙。", want: ""},
		{name: "an item less than the sentence, in English", text: "Valid values: a1, b1, and c1.\n\n-   a1: it is.\n-   b1: it is not.", want: ""},
		{name: "lists that nothing announces", example: "a1", text: "甲支持：\n\n-   a1\n-   b1\n\n乙支持：\n\n-   a1\n-   c1", want: ""},
		{name: "one of them only", example: "VPC", text: "网络：\n\n-   VPC：甲。\n-   Classic：乙。\n\n该参数必须为VPC。", want: ""},
		{name: "one of them only, in English", example: "VPC", text: "The network:\n\n-   VPC: it is.\n-   Classic: it is not.\n\nTherefore, the value must be VPC.", want: ""},
		{name: "a default that is none of them", text: "取值：a1、b1。默认值：c1。", want: ""},
		{name: "an own word for any other value, in English", example: "a1", text: "Valid values:\n\n-   a1\n-   b1\n-   Custom label", want: ""},
		{name: "tails of a list that nothing announces", example: "Value", text: "The correspondence of metrics is:\n\n-   Status: Value\n-   Latency: Average", want: ""},
	})
}

// What contradicts itself is said with the lines.
func TestDoubts(t *testing.T) {
	for text, want := range map[string]string{
		"取值：a1、b1。\n-   a1：甲。\n-   c1：丙。":             "2: line 2 lists other values than line 1; neither are taken for all of them",
		"Valid values: a1 and b1. Default value: c1.": `1: the default "c1" is none of the values that line 1 lists; neither is taken`,
		"长度为1~3个字符。\n默认值：abcd。":                       `2: the default "abcd" breaks the rule max-length 3 of line 1; it is not taken`,
		"-   VPC：甲。\n-   Classic：乙。\n\n该参数必须为VPC。":    `4: line 4 says that "VPC" is the only value, line 1 lists others; neither is taken`,
		"取值：a1、b1。": "",
	} {
		got := ""
		for _, d := range Read(reading{example: "VPC"}.subject(), Sentences(cellOf(text))).Doubts {
			got += fmt.Sprintf("%d: %s", d.At.Line, d.What)
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
