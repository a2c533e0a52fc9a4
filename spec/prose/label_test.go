package prose

import "testing"

func TestLabelOf(t *testing.T) {
	for text, want := range map[string]string{
		"aa：甲": "aa", "aa (default): it is": "aa", "aa": "aa", "Type：类型，取值：": "Type", "Windows实例：主机名": "Windows实例", "取值范围：1~9": "取值范围", "Valid values: 1 to 9": "Valid values", "**a**": "**a**",
		"长度为2~9个字符。": "", "如果为A，则为：甲": "", "It is so. See: this": "", "The name must be one of the names that you have given before: x": "", "a, b: c": "", "http://a": "http://a", "说明:甲": "说明", "": "",
	} {
		if got := labelOf(text); got != want {
			t.Errorf("labelOf(%q) = %q, want %q", text, got, want)
		}
	}
}

// A line says what it is about before a colon only.
func TestLinesSayWhatTheyAreAbout(t *testing.T) {
	for text, want := range map[string]string{"aa：甲。": "aa", "aa: it is.": "aa", "aa（默认）：甲。": "aa", "aa (default): it is.": "aa", "Deprecated. It is.": "", "aa": "", "aa，甲。": "", "Note: it is.": "", "甲：乙。": ""} {
		all := Sentences(cellOf("甲。\n" + text))
		if got := all[1].line; got != want {
			t.Errorf("%q is about %q, want %q", text, got, want)
		}
	}
	if first := Sentences(cellOf("aa: it is."))[0]; first.line != "" {
		t.Error("the first line is about the parameter")
	}
}

func TestOwnLabel(t *testing.T) {
	for label, want := range map[string]bool{
		"": true, "长度": true, "最大长度": true, "取值": true, "取值范围": true, "默认值": true, "格式": true, "说明": true, "该参数取值": true, "参数值": true, "Length": true, "Valid values": true, "Valid value": true,
		"Maximum value": true, "The maximum length": true, "Default value": true, "NOTE": true, "Format": true, "Unit": true,
		"Type": false, "Key": false, "Value": false, "值": false, "Windows实例": false, "cloud": false, "ServerId": false, "Description": false, "单位时间": false, "Notes on it": false,
	} {
		if got := ownLabel(label); got != want {
			t.Errorf("ownLabel(%q) = %t", label, got)
		}
	}
}

func TestIsNameOfTheParameter(t *testing.T) {
	s := reading{param: "Disk.N.Size"}.subject()
	s.Parameter.Documented = "Disk.n.Size"
	for word, want := range map[string]bool{"Size": true, "size": true, "Disk.N.Size": true, "Disk.n.Size": true, "Disk": false, "ize": false, "": false} {
		if got := s.isName(word); got != want {
			t.Errorf("isName(%q) = %t", word, got)
		}
	}
	list := reading{param: "Ids.N"}.subject()
	if !list.isName("Ids") || list.isName("N") {
		t.Error("the index is no part of a name")
	}
	if (Subject{}).isName("") {
		t.Error("a field has no name")
	}
}
