package prose

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

func TestSplitSentences(t *testing.T) {
	tests := []struct {
		name, raw string
		want      []string
	}{
		{"Chinese", "甲。乙！丙", []string{"甲。", "乙！", "丙"}},
		{"Latin before a capital", "It is. You can.", []string{"It is.", "You can."}},
		{"Latin before a digit", "It is. 5 are.", []string{"It is.", "5 are."}},
		{"Latin before ideographs", "It is. 甲", []string{"It is.", "甲"}},
		{"Latin before code", "It is. `a` is.", []string{"It is.", "`a` is."}},
		{"Latin before a link", "It is. [a](b)", []string{"It is.", "[a](b)"}},
		{"Latin before bold", "It is. **You** can.", []string{"It is.", "**You** can."}},
		{"an exclamation mark", "Stop! You can.", []string{"Stop!", "You can."}},
		{"an exclamation mark before a small letter", "!a and b", []string{"!a and b"}},
		{"a small letter follows", "It is. you can.", []string{"It is. you can."}},
		{"the space was lost", "up to 10 tags.The key.", []string{"up to 10 tags.", "The key."}},
		{"the space was lost before A", "it is.A key.", []string{"it is.", "A key."}},
		{"a name with dots", "Set Tag.N.Key now.", []string{"Set Tag.N.Key now."}},
		{"a name of two words with a dot", "Set SystemDisk.Size now.", []string{"Set SystemDisk.Size now."}},
		{"capitals behind a dot", "on a.NET host", []string{"on a.NET host"}},
		{"a decimal number", "It is 1.5.", []string{"It is 1.5."}},
		{"a domain", "see a.b.com", []string{"see a.b.com"}},
		{"abbreviations", "some, e.g. A, i.e. B, No. 5, vs. C, and n. 6", []string{"some, e.g. A, i.e. B, No. 5, vs. C, and n. 6"}},
		{"code is whole", "use `a. B。` now。好", []string{"use `a. B。` now。", "好"}},
		{"an escaped backquote opens no code", "a \\` b。c", []string{"a \\` b。", "c"}},
		{"a backslash at the end", "a。\\", []string{"a。", "\\"}},
		{"an escaped ideograph", "a\\。b", []string{"a\\。b"}},
		{"space around", "  甲。 乙 ", []string{"甲。", "乙"}},
		{"nothing", "", nil},
		{"only space", "  ", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, splitSentences(tt.raw)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestStops(t *testing.T) {
	for rest, want := range map[string]bool{
		"": true, " A": true, " Z": true, " 0": true, " 9": true, " `": true, " [": true, " 甲": true, "\u00a0A": true, "**A": true, " a": false, " (": false, " :": false, " /": false, " é": false, " ": true,
		"You": true, "A key": true, "Za": true, "Az": true, "AB": false, "A": false, "A1": false, "Aé": false, "you": false, "1a": false, "甲": false, "@a": false,
	} {
		if got := stops(rest); got != want {
			t.Errorf("stops(%q) = %t", rest, got)
		}
	}
}

func TestAbbreviation(t *testing.T) {
	for s, want := range map[string]bool{"e.g.": true, "E.G.": true, "i.e.": true, "No.": true, "vs.": true, "and n.": true, "in.": false, "it is.": false, "": false} {
		if got := abbreviation(s); got != want {
			t.Errorf("abbreviation(%q) = %t", s, got)
		}
	}
}

func TestSplitGlued(t *testing.T) {
	tests := []struct {
		name, raw string
		want      []string
	}{
		{"nothing glued", "Valid values: a", []string{"Valid values: a"}},
		{"behind a colon", "Valid values:-   a", []string{"Valid values:", "-   a"}},
		{"behind a wide colon", "取值：-   a", []string{"取值：", "-   a"}},
		{"space between", "取值： -   a", []string{"取值：", "-   a"}},
		{"space between, in English", "Valid values: -   a", []string{"Valid values:", "-   a"}},
		{"space behind a word", "取值如下 -   a：甲 -   b：乙", []string{"取值如下", "-   a：甲", "-   b：乙"}},
		{"space between numbers", "1 -   2", []string{"1 -   2"}},
		{"a number behind a colon", "取值： -   1：甲", []string{"取值：", "-   1：甲"}},
		{"several", "取值：-   a：甲。-   b：乙；-   c", []string{"取值：", "-   a：甲。", "-   b：乙；", "-   c"}},
		{"behind a parenthesis", "a (x)-   b）-   c", []string{"a (x)", "-   b）", "-   c"}},
		{"behind a full stop and a semicolon", "a.-   b;-   c", []string{"a.", "-   b;", "-   c"}},
		{"behind a letter", "a-   b", []string{"a-   b"}},
		{"at the beginning", "-   a", []string{"-   a"}},
		{"two spaces", "a:-  b", []string{"a:-  b"}},
		{"a letter, then a colon", "a-   b:-   c", []string{"a-   b:", "-   c"}},
		{"nothing", "", []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, splitGlued(tt.raw)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTrimBullet(t *testing.T) {
	tests := []struct {
		raw, want string
		bullet    bool
	}{
		{"- a", "a", true}, {"-   a", "a", true}, {"* a", "a", true}, {"+ a", "a", true}, {"-\ta", "a", true}, {"-\u00a0a", "a", true}, {"•a", "a", true}, {"● a", "a", true}, {"· a", "a", true},
		{"1.  a", "a", true}, {"99.  a", "a", true}, {"100.  a", "100.  a", false}, {"1. a", "a", true}, {"1) a", "a", true}, {"1）a", "a", true}, {"1.5", "1.5", false}, {".  a", ".  a", false},
		{"a", "a", false}, {"-a", "-a", false}, {"**a**", "**a**", false}, {"", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.raw, func(t *testing.T) {
			if got, bullet := trimBullet(tt.raw); got != tt.want || bullet != tt.bullet {
				t.Errorf("%q, %t", got, bullet)
			}
		})
	}
}

// Which item a sentence stands in, whether it begins it, and what it says.
func TestSentences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // line, item (first is *), text
	}{
		{"one line", "甲。乙。", []string{"1 0* 甲。", "1 0 乙。"}},
		{"two lines", "甲。\n乙。", []string{"1 0* 甲。", "2 0* 乙。"}},
		{"items", "值：\n\n-   a：甲。好。\n-   b", []string{"1 0* 值：", "3 1* a：甲。", "3 1 好。", "4 2* b"}},
		{"a line of an item", "-   a：甲。\n\n    乙。\n-   b", []string{"1 1* a：甲。", "3 1 乙。", "4 2* b"}},
		{"a line three columns in belongs to the item", "-   a：甲。\n\n   乙。", []string{"1 1* a：甲。", "3 1 乙。"}},
		{"a line two columns in does not", "-   a：甲。\n\n  乙。", []string{"1 1* a：甲。", "3 0* 乙。"}},
		{"a line behind the list", "-   a：甲。\n\n乙。", []string{"1 1* a：甲。", "3 0* 乙。"}},
		{"a paragraph between two items", "-   a\n\n乙。\n-   b", []string{"1 1* a", "3 1 乙。", "4 2* b"}},
		{"several paragraphs between two items", "-   a\n\n乙。\n\n丙。\n\n-   b", []string{"1 1* a", "3 1 乙。", "5 1 丙。", "7 2* b"}},
		{"a paragraph that announces a list of its own", "-   a\n\n乙：\n-   b", []string{"1 1* a", "3 0* 乙：", "4 2* b"}},
		{"a paragraph in bold that announces a list of its own", "-   a\n\n**乙：**\n-   b", []string{"1 1* a", "3 0* 乙：", "4 2* b"}},
		{"a paragraph behind an inner list, before an outer item", "-   a：\n    -   x\n\n乙。\n-   b", []string{"1 1* a：", "2 2* x", "4 1 乙。", "5 3* b"}},
		{"a paragraph behind an inner list, before an inner item", "-   a：\n    -   x\n\n乙。\n    -   y", []string{"1 1* a：", "2 2* x", "4 2 乙。", "5 3* y"}},
		{"line breaks as markup", "值：<br>- a：甲。<br/>- b", []string{"1 0* 值：", "1 1* a：甲。", "1 2* b"}},
		{"line breaks as markup, in English", "Values:<BR />- a: x.<br>- b: y.", []string{"1 0* Values:", "1 1* a: x.", "1 2* b: y."}},
		{"items as markup", "值：<ul><li>a：甲。</li><li>b</li></ul>乙", []string{"1 0* 值：", "1 1* a：甲。", "1 2* b", "1 0* 乙"}},
		{"items inside items", "-   a：\n    -   x\n-   b", []string{"1 1* a：", "2 2* x", "3 3* b"}},
		{"a line of an inner item", "-   a：\n    -   x\n\n        乙。", []string{"1 1* a：", "2 2* x", "4 2 乙。"}},
		{"a line of the outer item behind an inner one", "-   a：\n    -   x\n\n    乙。", []string{"1 1* a：", "2 2* x", "4 0* 乙。"}},
		{"glued items", "    值:-   a：甲。\n-   b", []string{"1 0* 值:", "1 1* a：甲。", "2 2* b"}},
		{"a line of a glued item", "    值:-   a：甲。\n\n    乙。", []string{"1 0* 值:", "1 1* a：甲。", "3 1 乙。"}},
		{"what a reader sees", "**取值**：`a`\\_", []string{"1 0* 取值：a_"}},
		{"marks without a text", "****\n甲", []string{"1 0* ****", "2 0* 甲"}},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, sn := range Sentences(cellOf(tt.text)) {
				mark := ""
				if sn.first {
					mark = "*"
				}
				item := 0
				if sn.in != nil {
					item = sn.in.number
				}
				got = append(got, fmt.Sprintf("%d %d%s %s", sn.At.Line, item, mark, sn.Text))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// What no reader would finish is left out; what is as long as a sentence may be is not.
func TestSentencesOfAnyLength(t *testing.T) {
	for n, want := range map[int]int{longestSentence - 1: 2, longestSentence: 2, longestSentence + 1: 1} {
		if got := len(Sentences(cellOf(strings.Repeat("a", n-1) + ".\n甲。"))); got != want {
			t.Errorf("%d bytes: %d sentences, want %d", n, got, want)
		}
	}
}

// Code is no text: what stands in it is an example.
func TestSentencesLeaveCodeOut(t *testing.T) {
	cell := page.Cell{Fragments: []page.Fragment{{Line: 1, Column: 1, Raw: "甲。"}, {Line: 2, Column: 1, Raw: "取值：a、b。", Code: true}, {Line: 3, Column: 1, Raw: "乙。"}}}
	got := Sentences(cell)
	if len(got) != 2 || got[0].Text != "甲。" || got[1].Text != "乙。" || got[1].At.Line != 3 {
		t.Errorf("%+v", got)
	}
}

// checkSentences asserts what holds of the sentences of every text.
func checkSentences(t interface {
	Fatalf(format string, args ...any)
}, text string,
) {
	lines := strings.Split(text, "\n")
	line := 0
	for _, sn := range Sentences(cellOf(text)) {
		if sn.At.Line < line || sn.At.Line > len(lines) {
			t.Fatalf("line %d behind line %d", sn.At.Line, line)
		}
		line = sn.At.Line
		if !strings.Contains(lines[line-1], sn.At.Quote) {
			t.Fatalf("line %d, %q, does not say %q", line, lines[line-1], sn.At.Quote)
		}
		if sn.Text == "" || sn.Text != strings.TrimSpace(sn.Text) || !utf8.ValidString(sn.Text) || strings.ContainsFunc(sn.Text, words.Unwanted) {
			t.Fatalf("%q is no text for a reader", sn.Text)
		}
		if sn.in != nil && (sn.in.number < 1 || sn.in.list == nil || sn.in.list.level < 1 || sn.in.list.level > maxLevel) {
			t.Fatalf("%q stands in item %+v", sn.Text, sn.in)
		}
	}
}

// A sentence is a verbatim piece of its line, lines come in order, and no text is lost or said twice.
func TestSentencesAreVerbatim(t *testing.T) {
	part := rapid.SampledFrom([]string{"甲", "。", "！", ". ", ".", "The key", "Tag.N.Key", " ", "-   ", "- ", "1.  ", "：", ":", "`a. B`", "**b**", "\\_", "e.g. A", "\n", "\n    ", "[a](b)", "(x)", "\u200b"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(part, 0, 14).Draw(t, "parts"), "")
		checkSentences(t, text)
	})
}

// Cutting loses nothing but space.
func TestSplittingLosesNothing(t *testing.T) {
	part := rapid.SampledFrom([]string{"甲", "。", "！", ". ", "!", "The key", "N.Key", " ", "-   ", ":", "`", "\\", "A", "a"})
	squeeze := func(parts ...string) string { return strings.ReplaceAll(strings.Join(parts, ""), " ", "") }
	rapid.Check(t, func(t *rapid.T) {
		raw := strings.Join(rapid.SliceOfN(part, 0, 12).Draw(t, "parts"), "")
		if got := squeeze(splitSentences(raw)...); got != squeeze(raw) {
			t.Fatalf("%q", got)
		}
		if got := squeeze(splitGlued(raw)...); got != squeeze(raw) {
			t.Fatalf("%q", got)
		}
	})
}

func FuzzSentences(f *testing.F) {
	for _, text := range []string{"取值：\n\n-   a（默认）：甲。\n-   b：乙。", "Valid values:-   a: it runs.\n-   b", "It is. You can.The key. Set Tag.N.Key.", "`a。", "\\", "1.  a\n\n    b", "a\u200b。\u202eb", "。！. A", "\xff。"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkSentences(t, text) })
}

func TestConditional(t *testing.T) {
	yes := []string{"如果有", "若有", "当有", "仅在有时", "否则", "其余", "其他", "其它", "例如", "比如", "创建时，", "创建时生效", "创建时有效", "创建时无效", "创建时,", "此情况下", "的情况", "取决于规格", "与规格有关",
		"If so", "when it runs", "Otherwise, it is", "In other cases", "For example, 5", "e.g. 5", "such as 5", "Only after that", "Unless it is", "It depends on that"}
	no := []string{"", "当前有", "当地", "若干个", "不当", "相当", "必须设置", "时间", "The value is 5.", "It is.", "notification", "whenever"}
	for _, text := range yes {
		if !conditional(text) {
			t.Errorf("%q holds in some case only", text)
		}
	}
	for _, text := range no {
		if conditional(text) {
			t.Errorf("%q holds always", text)
		}
	}
}

func TestAboutIndex(t *testing.T) {
	yes := []string{"N为编号", "N 表示序号", "M代表序号", "n为编号", "m 为编号", "N specifies the number.", "N indicates the number.", "N is the number.", "标签，N的取值范围：1~20", "N取值：1~20", "N的最大值为20",
		"N的最小值为1", "N的范围：1~20", "N最大为20", "Valid values of N: 1 to 20", "The value of N ranges from 1 to 20", "The minimum value of N is 1", "Maximum value of M: 5", "Value range of n: 1", "The value of N.", "N ranges from 1 to 5"}
	no := []string{"", "取值范围：1~20", "VPN为真", "该N表", "NAT is on", "Valid values: 1 to 20", "The number of N: 5", "Name of N is x", "K为编号", "IN is a value"}
	for _, text := range yes {
		if !aboutIndex(text) {
			t.Errorf("%q is about positions", text)
		}
	}
	for _, text := range no {
		if aboutIndex(text) {
			t.Errorf("%q is about no positions", text)
		}
	}
}
