package prose

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What sentences say of the case in which a result has a member.
func TestReturned(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The color. This parameter is returned only when the LidId parameter is specified.", "LidId only"},
		{"This parameter is returned only when the LidId, CapId, or GroupName parameter is specified.", "LidId|CapId|GroupName only"},
		{"This parameter is returned only when the LidId parameter is specified and the Deep parameter is set to Enabled.", "LidId and Deep=Enabled only"},
		{"This parameter is returned when the Kind parameter is set to Big and the Mode parameter is set to Slow or Fast.", "Kind=Big and Mode=Slow|Fast"},
		{"**Note:** This parameter is returned if the value of the Mode parameter is Slow or Fast.", "Mode=Slow|Fast"},
		{"This value is returned only when **Deep** is set to **true**.", "Deep=true only"},
		{"The lids of the kettle are returned only when the Deep parameter is set to true. Otherwise, an empty list is returned.", "Deep=true only"},
		{"盖子的颜色。仅在指定LidId时返回该参数。", "LidId only"},
		{"仅在指定LidId，且Deep为Enabled时返回该参数。", "LidId and Deep=Enabled only"},
		{"仅在指定LidId、CapId或GroupName时返回。", "LidId|CapId|GroupName only"},
		{"当Kind为Big，且Mode为Slow或Fast时返回该参数。", "Kind=Big and Mode=Slow|Fast"},
		{"**说明：** 当Mode取值为Slow或Fast时，返回该参数。", "Mode=Slow|Fast"},
		{"Deep为true时，才会返回。", "Deep=true"},
		{"仅当Deep=true时返回该值。", "Deep=true only"},
		{"仅在Deep参数为true时返回盖子，否则返回空列表。", "Deep=true only"},

		{"This parameter is returned only when the LidId parameter is specified. For a shared lid, this parameter is returned only when the Mode parameter is set to Slow.", "LidId only, and more"},
		{"仅在指定LidId时返回该参数。对于共享的盖子，仅当Mode为Slow时返回该参数。", "LidId only, and more"},
		{"If the lid is shared, this parameter is returned only when the Mode parameter is set to Slow.", ", and more"},
		{"This parameter is returned if the specified kettle is a shared kettle.", ", and more"},
		{"This parameter is returned only when the operation was called by an owner.", ", and more"},
		{"当水壶发生过加热时返回该参数。", ", and more"},
		{"请求有误时返回的信息。", ""},
		{"The error message returned when the request is wrong.", ""},
		{"The colors. Valid values:\n\n-   Big: LidId is returned only when the Deep parameter is set to true.", ", and more"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got := ""
			cases, whole := ReturnedOf(Sentences(cellOf(tt.text)))
			for _, c := range cases {
				got += contract.WriteNeeds(c.Needs, contract.Unsaid)
				if c.Only {
					got += " only"
				}
			}
			if !whole {
				got += ", and more"
			}
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
