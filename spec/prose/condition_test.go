package prose

import "testing"

func TestReadCondition(t *testing.T) {
	check(t, readCondition, []reading{
		{name: "in a case", text: "当类型为A时，必须设置该参数。", want: "condition=当类型为A时，必须设置该参数。"},
		{name: "if", text: "如果启用了加密，该参数必填。", want: "condition=如果启用了加密，该参数必填。"},
		{name: "otherwise", text: "否则，本参数不能为空。", want: "condition=否则，本参数不能为空。"},
		{name: "a mode", text: "自定义模式下，需要指定此参数。", want: "condition=自定义模式下，需要指定此参数。"},
		{name: "if in English", text: "The key. If encryption is on, this parameter is required.", want: "condition=If encryption is on, this parameter is required."},
		{name: "when in English", text: "This parameter is mandatory when Type is A.", want: "condition=This parameter is mandatory when Type is A."},
		{name: "by its name", param: "Size", text: "当类型为A时，Size为必填参数。", want: "condition=当类型为A时，Size为必填参数。"},
		{name: "by its name, required", param: "Size", text: "当类型为A时，Size必填。", want: "condition=当类型为A时，Size必填。"},
		{name: "by its name in English", param: "Size", text: "If Type is A, Size is required.", want: "condition=If Type is A, Size is required."},
		{name: "by its name with dots", param: "Disk.Size", text: "若指定了Disk，则Disk.Size必选。", want: "condition=若指定了Disk，则Disk.Size必选。"},
		{name: "a purpose in place of a condition", text: "创建加密磁盘，必须指定该参数。", want: "condition=创建加密磁盘，必须指定该参数。"},
		{name: "the first of two", text: "当A时，必须设置该参数。当B时，必须设置该参数。", want: "condition=当A时，必须设置该参数。"},
		{name: "an item says that absence fails", text: "说明：\n\n-   模式A：未指定该参数，则会报错。", want: "condition=模式A：未指定该参数，则会报错。"},
		{name: "an item says that absence fails, in English", text: "Note:\n\n-   Mode A: If you do not specify this parameter, an error is returned.",
			want: "condition=Mode A: If you do not specify this parameter, an error is returned."},

		{name: "always", text: "必须设置该参数。", want: ""},
		{name: "always, in English", text: "This parameter is required.", want: ""},
		{name: "another parameter in the case", param: "Size", text: "当类型为A时，Name必填。", want: ""},
		{name: "a longer name that ends alike", param: "Size", text: "当类型为A时，DiskSize必填。", want: ""},
		{name: "not required in the case", text: "如果类型为A，不需要设置该参数。", want: ""},
		{name: "not required in the case, in English", text: "If Type is A, you do not need to specify this parameter.", want: ""},
		{name: "a choice", text: "如果类型为A，必须设置该参数或Name。", want: ""},
		{name: "at least one", text: "如果类型为A，至少必须设置该参数和Name之一。", want: ""},
		{name: "words that only look like a case", text: "必须设置该参数，返回当前若干实例。", want: ""},
		{name: "a purpose too short to be one", text: "注意，必须指定该参数。", want: ""},
		{name: "absence fails outside of a list", text: "未指定该参数，则会报错。", want: ""},
		{name: "members of the value follow", example: `[{"Key":"a"}]`, text: "标签。\n\n-   Key：键。\n-   如果有值，必须设置该参数。", want: ""},
		{name: "before the members of the value", example: `{"Key":"a"}`, text: "如果有值，必须设置该参数。\n\n-   Key：键。", want: "condition=如果有值，必须设置该参数。"},
		{name: "items that are no members of the value", example: `{"Other":"a"}`, text: "标签。\n\n-   Key：键。\n-   如果有值，必须设置该参数。", want: "condition=如果有值，必须设置该参数。"},
		{name: "nothing", text: "名称。", want: ""},
	})
	checkField(t, readCondition, "如果启用了加密，该参数必填。")
}

// A demand without a word for what is demanded is about what the text describes.
func TestReadConditionWithoutItsSubject(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"a value", "心跳为on时必选且有效，其他情况会忽略此参数。", ""},
		{"a value, behind a note", "说明： Heartbeat为on时必选且有效，其他情况会忽略此参数。", ""},
		{"two values", "当Sticky为on且StickyType为insert时必选且有效。", ""},
		{"the description before it", "通知策略，当NoticeType指定为RULE时必填。", ""},
		{"a comma", "当Method取值为Post时，必填。", ""},
		{"two cases", "若编号长度为30，可不填；若编号长度不是30，则必填。", ""},
		{"takes effect only then", "仅在类型为CREATE时生效，且必须指定。", ""},
		{"the parameter, with another ending", "当类型为CREATE时，则该参数是必需的。", ""},
		{"an action", "新建时无需设置，更新时必须设置。", ""},
		{"in English", "Required when Method is Post.", ""},
		{"in English, only", "Required only if NoticeType is set to RULE.", ""},
		{"in English, it", "It is required when Sticky is on and StickyType is insert.", ""},
		{"in English, and valid", "It is required and valid only when Heartbeat is on.", ""},
		{"in English, in parentheses", "The body (required if the method is Post).", ""},
		{"in English, specified to be the thing", "If Encryption is set to Disk, you must specify this parameter to the ID of the key.", ""},

		{"always", "必选。", "none"},
		{"every call", "调用接口时必填。", "none"},
		{"every call, in English", "Required when you call this operation.", "none"},
		{"another parameter", "应用该字段时必须指定Namespace。", "none"},
		{"not required then", "Heartbeat为on时非必选。", "none"},
		{"not required then, in English", "It is not required when Heartbeat is on.", "none"},
		{"a certain value", "If Encryption is on, you must set this parameter to true.", "none"},
		{"what the value means then", "If Type is set to group, you must set this parameter to the name of the group.", "none"},
		{"a certain value of a part", "If Type is set to 0, the keys in this parameter must be set to the specified value.", "none"},
		{"words that end in the same letter", "有效期为24小时必填。", "none"},
		{"how long", "The time required when the disk is created.", "none"},
		{"of a value", "取值：\n\n-   A：当开启时必填。\n-   B：无。", "none"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := readCondition(reading{}.subject(), Sentences(cellOf(c.text)))
			if has := len(got) == 1; has != (c.want == "") {
				t.Errorf("%s: %q", c.text, written(got))
			}
		})
	}
}

// What the table calls required already is not made conditional by a purpose.
func TestReadConditionOfARequiredParameter(t *testing.T) {
	s := reading{}.subject()
	s.Parameter.Required = true
	if got := written(readCondition(s, Sentences(cellOf("创建加密磁盘，必须指定该参数。")))); got != "" {
		t.Errorf("%q", got)
	}
}

func TestAboutCase(t *testing.T) {
	yes := []string{"如果有", "若有", "当有", "一旦有", "否则", "这种情况下", "此时", "该模式下", "创建时，", "创建时必填", "创建时该参数", "创建时需要", "创建时须", "创建时则", "创建时此", "创建时本", "时，",
		"if so", "If so", "When it runs", "whenever it runs", "Otherwise, it is", "in this case"}
	no := []string{"", "当前有", "当地有", "若干个", "相当于", "应当", "小时，", "同时，", "实时，", "及时，", "按时，", "定时，", "即时，", "时间", "创建时间", "notify", "iffy", "whens"}
	for _, text := range yes {
		if !aboutCase(text) {
			t.Errorf("%q is about a case", text)
		}
	}
	for _, text := range no {
		if aboutCase(text) {
			t.Errorf("%q is about no case", text)
		}
	}
}

func TestAbsenceExplained(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // the sentence
	}{
		{"not filled in", "开关。如果不填写该参数，则表示关闭。", "如果不填写该参数，则表示关闭。"},
		{"not set", "不设置该参数时查询全部。", "不设置该参数时查询全部。"},
		{"not given", "不指定该参数则查询全部。", "不指定该参数则查询全部。"},
		{"not given yet", "未指定该参数则查询全部。", "未指定该参数则查询全部。"},
		{"without it", "没有指定该参数则查询全部。", "没有指定该参数则查询全部。"},
		{"not passed", "不传该参数则查询全部。", "不传该参数则查询全部。"},
		{"not passed in", "不传入该参数则查询全部。", "不传入该参数则查询全部。"},
		{"left out", "不填该参数则查询全部。", "不填该参数则查询全部。"},
		{"empty", "该参数为空时查询全部。", "该参数为空时查询全部。"},
		{"empty means", "该参数为空，表示查询全部。", "该参数为空，表示查询全部。"},
		{"English", "The ID. If you do not specify this parameter, all are returned.", "If you do not specify this parameter, all are returned."},
		{"passive", "If this parameter is not specified, all are returned.", "If this parameter is not specified, all are returned."},
		{"left empty", "If this parameter is left empty, all are returned.", "If this parameter is left empty, all are returned."},
		{"leave empty", "If you leave this parameter empty, all are returned.", "If you leave this parameter empty, all are returned."},
		{"not set in English", "All are returned if this parameter is not set.", "All are returned if this parameter is not set."},
		{"do not set", "If you do not set this parameter, all are returned.", "If you do not set this parameter, all are returned."},
		{"is empty", "If this parameter is empty, all are returned.", "If this parameter is empty, all are returned."},
		{"another parameter", "如果不填写Name，则查询全部。", ""},
		{"must not be empty", "该参数不能为空。", ""},
		{"another parameter in English", "If you do not specify Name, all are returned.", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := AbsenceExplained(Sentences(cellOf(tt.text)))
			if got.Text != tt.want || ok != (tt.want != "") {
				t.Errorf("%q, %t", got.Text, ok)
			}
		})
	}
}
