package prose

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a row says of the values of a member of the result.
func TestRulesOfResults(t *testing.T) {
	tests := []struct{ name, kind, example, text, want string }{
		{"a list of values", "string", "hot", "The mood. Valid values:\n\n-   hot: it boils.\n-   cold: it does not.", "enum=hot,cold"},
		{"取值", "string", "", "水壶状态，取值：\n\n-   **hot**：烧开。\n-   **cold**：未烧开。", "enum=hot,cold"},
		{"in a sentence", "string", "", "The mood. Valid values: hot and cold.", "enum=hot,cold"},
		{"values without words before them, of which the example is one", "string", "hot", "水壶状态。\n\n-   hot：烧开。\n-   cold：未烧开。", "enum=hot,cold"},
		{"numbers", "integer", "0", "是否烧开。取值：\n\n-   0：否。\n-   1：是。", "enum=0,1"},
		{"an open list", "string", "hot", "The mood, such as the following. Valid values:\n\n-   hot\n-   cold", ""},
		{"an open list, 等", "string", "", "水壶状态，包括以下取值等。取值：hot、cold。", ""},
		{"more values elsewhere", "string", "", "水壶状态。取值：hot、cold。更多取值，请参见水壶。", ""},
		{"a list that a note cuts in two", "string", "hot", "状态，取值：\n\n-   hot：烧开。\n-   cold：未烧开。\n\n说明：请及时加水。\n\n-   dry：无水。", "enum=hot,cold,dry"},
		{"two lists for two cases", "string", "hot", "铁壶取值范围：\n\n-   hot：烧开\n-   cold：未烧开\n\n铜壶取值范围：\n\n-   hot：烧开", ""},
		{"several values in one text", "string", "hot", "The moods. Separate multiple values with commas (,). Valid values: hot and cold.", ""},
		{"one value", "string", "hot", "The mood. Valid values: hot.", ""},
		{"true and false say no more than the type", "boolean", "true", "Whether it boils. Valid values:\n\n-   true\n-   false", ""},
		{"a range", "integer", "3", "The size. Valid values: 1 to 9.", "minimum=1 maximum=9"},
		{"取值范围", "integer", "3", "大小，取值范围：0~86400，单位：秒。", "minimum=0 maximum=86400"},
		{"a range that means nothing in a case", "integer", "3", "大小。取值：1~9。\n\n当壶盖打开时该值无效。", "minimum=1? maximum=9?"},
		{"a date form", "string", "", "The time, in the YYYY-MM-DDThh:mmZ form.", "format=YYYY-MM-DDThh:mmZ"},
		{"how long a text may be is said of what is sent", "string", "", "名称，长度为2~128个字符。", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &contract.Field{Name: "Mood", Type: contract.Type{Name: tt.kind}, Example: tt.example, At: contract.Source{Line: 3, Quote: "Mood"}}
			if text := rulesText(Result(f, Sentences(cellOf(tt.text)))); text != tt.want {
				t.Errorf("%q, want %q", text, tt.want)
			}
		})
	}
}

// What counts or measures something is not negative, where nothing speaks of numbers below zero.
func TestCountsAreNotNegative(t *testing.T) {
	tests := []struct{ name, member, kind, example, text, want string }{
		{"a count", "TotalCount", "integer", "3", "The number of kettles.", "minimum=0?"},
		{"a size, in Chinese", "LidSize", "integer", "", "壶盖的大小。", "minimum=0?"},
		{"a length", "CordLength", "integer", "12", "", "minimum=0?"},
		{"a range says more", "TotalCount", "integer", "3", "The number of kettles. Valid values: 1 to 9.", "minimum=1 maximum=9"},
		{"a text", "TotalCount", "string", "3", "The number of kettles.", ""},
		{"no count", "Countess", "integer", "3", "The title.", ""},
		{"a number below zero", "LidSize", "integer", "3", "壶盖的大小，-1表示没有数据。", ""},
		{"a number below zero, in English", "LidSize", "integer", "3", "The size. A value of -1 indicates that there is no lid.", ""},
		{"an example below zero", "LidSize", "integer", "-1", "The size.", ""},
		{"a bound, which there may not be", "MaxSize", "integer", "3", "The most kettles.", ""},
		{"a range is no number below zero", "LidSize", "integer", "3", "The size, of 1-9 as a rule.", "minimum=0?"},
		{"without a limit", "LidSize", "integer", "3", "The size, or 0 for unlimited.", ""},
		{"a change", "LidNumber", "integer", "3", "By how many the lids increase.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &contract.Field{Name: tt.member, Type: contract.Type{Name: tt.kind}, Example: tt.example, At: contract.Source{Line: 3, Quote: tt.member}}
			if got := rulesText(Result(f, Sentences(cellOf(tt.text)))); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// rulesText writes rules, with a mark at those that are inferred.
func rulesText(cs []contract.Constraint) string {
	var out []string
	for _, c := range cs {
		mark := ""
		if c.Inferred != "" && c.Rule != contract.RuleEnum {
			mark = "?"
		}
		out = append(out, string(c.Rule)+"="+c.Value+mark)
	}
	return strings.Join(out, " ")
}

// The example of a row shows how a moment is written, where no words do.
func TestShownMoment(t *testing.T) {
	tests := []struct{ name, kind, example, text, want string }{
		{"to the second", "string", "2019-04-23T01:37:38Z", "The time.", "yyyy-MM-ddTHH:mm:ssZ"},
		{"to the minute", "string", "2019-04-23T01:37Z", "创建时间。", "yyyy-MM-ddTHH:mmZ"},
		{"with a blank", "string", "2019-04-23 01:37:38", "The time.", "yyyy-MM-dd HH:mm:ss"},
		{"a date, which may be a version", "string", "2019-04-23", "The version.", ""},
		{"no moment", "string", "tomorrow", "The time.", ""},
		{"a number", "integer", "1556000000", "The time.", ""},
		{"words say the form", "string", "2019-04-23T01:37:38Z", "The time, as YYYY-MM-DD.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &contract.Field{Type: contract.Type{Name: tt.kind}, Example: tt.example}
			if got := ShownMoment(f, Sentences(cellOf(tt.text))); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// Which value stands for success.
func TestSuccessValue(t *testing.T) {
	tests := []struct{ name, example, text, want string }{
		{"表示成功", "200", "状态码。\n\n**说明：** 200表示成功。", "200"},
		{"状态码为", "200", "状态码为200表示成功，其余取值表示失败。", "200"},
		{"a value indicates", "200", "The status code. A value of 200 indicates that the call is successful.", "200"},
		{"a value indicates success", "OK", "The code. OK indicates success.", "OK"},
		{"the example is another", "0", "状态码。200表示成功。", ""},
		{"failure", "200", "状态码。非200表示成功以外的情况。", ""},
		{"no value", "200", "The status code.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := SuccessValue(&contract.Field{Example: tt.example}, Sentences(cellOf(tt.text))); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// In which unit a number is a time since 1970.
func TestStamped(t *testing.T) {
	for _, tt := range []struct{ name, typ, example, text, want string }{
		{"milliseconds", "integer", "1552225753000", "The end. This value is a UNIX timestamp representing the number of milliseconds that have elapsed since January 1, 1970, 00:00:00 UTC.", "unix-ms"},
		{"seconds, in Chinese", "integer", "1552225753", "结束时间戳。单位：秒。", ""},
		{"in one sentence, in Chinese", "integer", "1552225753", "结束时间的时间戳，单位为秒。", "unix-s"},
		{"an example of another unit", "integer", "1552225753", "The end, a UNIX timestamp in milliseconds.", ""},
		{"no example", "integer", "", "The end, a UNIX timestamp in milliseconds.", ""},
		{"no time", "integer", "1552225753000", "The number of milliseconds.", ""},
		{"a number that may be negative", "integer", "1552225753000", "The end, a UNIX timestamp in milliseconds. -1 if there is none.", ""},
		{"a text", "string", "1552225753000", "The end, a UNIX timestamp in milliseconds.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, c := range stamped(&contract.Field{Name: "End", Type: contract.Type{Name: tt.typ}, Example: tt.example}, Sentences(cellOf(tt.text))) {
				got = c.Value
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
