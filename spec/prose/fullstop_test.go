package prose

import "testing"

// A full stop without a space behind it ends a sentence, or belongs to a name.
func TestInsideName(t *testing.T) {
	tests := []struct {
		name, before, rest string
		want               bool
	}{
		{"an index", "Tag.N", "Key", true},
		{"a name of two words", "Set SystemDisk", "Size", true},
		{"a name, and ideographs behind", "设置Disk", "Size的值", true},
		{"a sentence begins", "the SystemDisk", "The size", false},
		{"another word that begins sentences", "the SystemDisk", "You can", false},
		{"a word without a hump", "the Disk", "Size", false},
		{"a small letter first", "the systemDisk", "Size", false},
		{"only capitals", "the ECS", "Size", false},
		{"nothing before", "", "Size", false},
		{"a sign before", "the disk)", "Size", false},
		{"nothing behind", "SystemDisk", "", false},
		{"a sign behind", "SystemDisk", " Size", false},
		{"digits in the name", "Policy1Rule", "Size", false},
		{"another lone letter", "Tag.M", "Key", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := insideName(tt.before, tt.rest); got != tt.want {
				t.Errorf("%t", got)
			}
		})
	}
}

func TestHasHump(t *testing.T) {
	for word, want := range map[string]bool{"SystemDisk": true, "aB": true, "zZ": true, "aA": true, "bZ": true, "Disk": false, "DISK": false, "DIsk": false, "disk": false, "A1B": false, "a_B": false, "B": false, "": false} {
		if got := hasHump(word); got != want {
			t.Errorf("hasHump(%q) = %t", word, got)
		}
	}
}

func TestIsNameRune(t *testing.T) {
	for _, r := range "azAZ09_" {
		if !isNameRune(r) {
			t.Errorf("%q belongs to names", r)
		}
	}
	for _, r := range "`{@[/:-. 甲" {
		if isNameRune(r) {
			t.Errorf("%q belongs to no name", r)
		}
	}
}

func TestBeginsSentence(t *testing.T) {
	for _, word := range []string{"A", "An", "All", "By", "Can", "Currently", "Default", "Each", "For", "If", "In", "It", "Maximum", "Minimum", "Note", "Only", "Optional", "Separate", "Set", "Specify",
		"The", "This", "To", "Up", "Valid", "Value", "Values", "When", "You"} {
		if !beginsSentence(word) {
			t.Errorf("%q begins sentences", word)
		}
		if insideName("SystemDisk", word+" x") {
			t.Errorf("SystemDisk.%s is no name", word)
		}
	}
	for _, word := range []string{"", "Size", "the", "Thee", "Id"} {
		if beginsSentence(word) {
			t.Errorf("%q begins no sentence", word)
		}
	}
}
