package prose

import "testing"

func TestSometimes(t *testing.T) {
	tests := []struct {
		name, text string
		want       bool
	}{
		{"returned only when", "The token of the next page. This parameter is returned only when more pages follow.", true},
		{"is returned only if", "This field is returned only if the kettle boils.", true},
		{"is not returned", "If the lid is open, the pressure is not returned.", true},
		{"is empty in a case", "If no lid is set, this parameter is empty.", true},
		{"valid only", "This parameter is valid only for red kettles.", true},
		{"applies only to", "The lid. This parameter applies only to red kettles.", true},
		{"only applicable to", "The lid, which is only applicable to red kettles.", true},
		{"takes effect only when", "The lid. It takes effect only when the kettle boils.", true},
		{"仅适用于", "壶盖，仅适用于红色水壶。", true},
		{"仅对有效", "壶盖，仅对红色水壶有效。", true},
		{"仅当生效", "壶盖，仅当水烧开时生效。", true},
		{"适用于", "壶盖，适用于红色水壶。", false},
		{"applies to", "The lid, which applies to red kettles.", false},
		{"no such time", "The time when the kettle expires. Rented kettles do not expire.", true},
		{"无到期时间", "到期时间，按量付费的水壶无到期时间。", true},
		{"an empty list otherwise", "The lids. They are returned only when ShowLid is set to true. Otherwise, an empty list is returned.", false},
		{"否则返回空列表", "壶盖。仅在ShowLid为true时返回该参数，否则返回空列表。", false},
		{"the plain word", "The time when the result was returned.", false},
		{"a purpose", "The number of kettles that are returned on each page.", false},
		{"仅当", "仅当壶盖打开时返回该参数。", true},
		{"才返回", "壶盖打开后才会返回。", true},
		{"当..时返回该参数", "当水烧开时，返回该参数。", true},
		{"不返回", "壶盖关闭时不返回该参数。", true},
		{"可能为空", "该值可能为空。", true},
		{"不显示", "壶盖关闭时，该参数不显示。", true},
		{"显示该字段", "如果ShowLid设置为true，则返回结果会显示该字段。", true},
		{"否则为空", "壶盖的ID，没有壶盖则为空。", true},
		{"一般为空", "返回的信息，成功时一般为空。", true},
		{"为空代表", "下一页，为空代表没有下一页。", true},
		{"否则为空列表", "水壶列表，没有水壶则为空列表。", false},
		{"才显示", "开启后，该参数才显示。", true},
		{"显示什么", "该参数显示水壶的状态。", false},
		{"显示时间", "水烧开的时间，以UTC时间显示。", false},
		{"not displayed", "If the lid is closed, this parameter is not displayed.", true},
		{"a message that is null", "The Message parameter is null when Code is 200.", true},
		{"null in the last page", "The next page. If it is null, this is the last one.", true},
		{"displayed in a form", "The time is displayed in UTC.", false},
		{"返回的数量", "本页返回的水壶数量。", false},
		{"返回时间", "水壶返回的时间。", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Sometimes(Sentences(cellOf(tt.text))); got != tt.want {
				t.Errorf("%q: %t, want %t", tt.text, got, tt.want)
			}
		})
	}
}
