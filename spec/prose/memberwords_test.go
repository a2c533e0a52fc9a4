package prose

import "testing"

// What the text of a member says of whether it has to be there.
func TestPresenceOf(t *testing.T) {
	tests := []struct {
		text string
		want Presence
	}{
		{"String类型，必选，编号。", Required},
		{"编号，必填。", Required},
		{"必选参数，表示端口。取值范围：1~9。", Required},
		{"该字段必填。", Required},
		{"编号。该参数为必选。", Required},
		{"编号，非必选。", Optional},
		{"可选参数，编号。", Optional},
		{"编号，必须唯一。", Unsaid},
		{"可选范围：1~9。", Unsaid},
		{"当kind为a时，必选。", Unsaid},
		{"String类型，必选，编号，当kind为a时，weight必选。", Required},
		{"编号，必填。可选。", Unsaid},
		{"编号。\n\n-   a：必填。", Unsaid},
		{"Required. The ID.", Required},
		{"required.", Required},
		{"The ID. This parameter is required and must be set to a string.", Required},
		{"The ID. It is a required parameter of string type.", Required},
		{"The ID. This field is optional.", Optional},
		{"The ID. The port field is mandatory.", Required},
		{"Optional. The value must be of STRING type.", Optional},
		{"The ID. This parameter is required if kind is a.", Unsaid},
		{"The ID. This parameter is required only when kind is a.", Unsaid},
		{"If kind is a, this parameter is required.", Unsaid},
		{"The required capacity.", Unsaid},
	}
	for _, tt := range tests {
		if got, at := PresenceOf(Sentences(cellOf(tt.text))); got != tt.want || (got != Unsaid) != (at.Line > 0) {
			t.Errorf("%s: got %d at line %d, want %d", tt.text, got, at.Line, tt.want)
		}
	}
}

// The word for its type that the text of a member has.
func TestTypeOf(t *testing.T) {
	for text, want := range map[string]string{
		"String类型，必选，编号。":                                        "String",
		"Integer，端口。":                                            "Integer",
		"权重，类型：Integer。":                                         "Integer",
		"权重，类型为整数。":                                              "整数",
		"值。\n\n-   描述：值。\n-   类型：String数组。":                      "String数组",
		"The value. It is of string type.":                       "string",
		"The value must be of STRING type.":                      "STRING",
		"The ID. This parameter must be set to a string.":        "string",
		"The ID. It must be set to an integer. Valid values: 1.": "integer",
		"The values.\n\n-   Type: string.":                       "string",
		"支持中文、字母、数字。":                                            "",
		"The string that is sent.":                               "",
		"名称，只能使用字母，数字，整数。":                                       "",
		"种类，取值：\n\n-   string：文本。":                               "",
	} {
		if got, at := TypeOf(Sentences(cellOf(text))); got != want || (got != "") != (at.Line > 0) {
			t.Errorf("%s: got %q at line %d, want %q", text, got, at.Line, want)
		}
	}
}

// The name of a member that a text begins with.
func TestMemberLabelOf(t *testing.T) {
	for text, want := range map[string]memberLabel{
		"port：端口。":             {name: "port", rest: "端口。", sure: true},
		"port: the port.":      {name: "port", rest: "the port.", sure: true},
		"port（必选）：端口。":         {name: "port", notes: "必选", rest: "端口。", sure: true},
		"port (integer): one.": {name: "port", notes: "integer", rest: "one.", sure: true},
		`"port"：端口。`:           {name: "port", rest: "端口。", sure: true},
		"port - the port.":     {name: "port", rest: "the port.", sure: true},
		"port":                 {name: "port", sure: true},
		"port。":                {name: "port", sure: true},
		"port，端口。":             {name: "port", rest: "端口。"},
		"port最多65535。":         {name: "port", rest: "最多65535。"},
		"a.b：端口。":              {name: "a.b", rest: "端口。", sure: true},
		"5xx：错误。":              {},
		"端口：port。":             {},
		"http://a":             {name: "http", rest: "//a", sure: true},
		"port/host: both":      {},
	} {
		if got, _ := memberLabelOf(text); got != want {
			t.Errorf("%s: got %+v, want %+v", text, got, want)
		}
	}
}
