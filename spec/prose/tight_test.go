package prose

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTighten(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing to do", "长度为2~64个字符。", "长度为2~64个字符。"},
		{"spaces beside ideographs", "长度 为 2 ~ 64 个 ASCII 字符 。", "长度为2 ~ 64个ASCII字符。"},
		{"spaces between words stay", "It is 2 to 64.", "It is 2 to 64."},
		{"runs of space", "a  b\tc", "a b c"},
		{"space around", " a ", "a"},
		{"signs for to", "2～64、2－64、2–64、2—64", "2~64、2~64、2~64、2~64"},
		{"signs for to with spaces", "2 – 64", "2~64"},
		{"a dash between words", "a – b", "a – b"},
		{"a unit before the sign", "1%～100%", "1%~100%"},
		{"wide digits", "１～２", "1~2"},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tighten(tt.text); got != tt.want {
				t.Errorf("tighten(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// Tightening takes nothing but space away, and twice is once.
func TestTightenIsDone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-c甲乙。：1-3 ]{0,12}`).Draw(t, "text")
		once := tighten(text)
		if again := tighten(once); again != once {
			t.Fatalf("%q is %q when tightened again", once, again)
		}
		if strings.ReplaceAll(once, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q", once)
		}
	})
}

func TestLooseMarks(t *testing.T) {
	for in, want := range map[string]string{
		"**on**and **off**": "**on** and **off**", "values are**1 to 3**": "values are **1 to 3**", "If**A**is **b**": "If **A** is **b**", "set**-1**": "set**-1**", "to**-1**": "to **-1**",
		"**on** and **off**": "**on** and **off**", "**yyyy-MM-dd**T**HH:mm**Z": "**yyyy-MM-dd**T**HH:mm**Z", "a\\*\\*b": "a\\*\\*b", "tls**_**x": "tls**_**x", "": "", "and": "and",
	} {
		if got := looseMarks(in); got != want {
			t.Errorf("looseMarks(%q) = %q, want %q", in, got, want)
		}
	}
}
