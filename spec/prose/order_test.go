package prose

import "testing"

// What a sentence says of the order of two parameters.
func TestOrders(t *testing.T) {
	const start, end = StartOfTime, EndOfTime
	tests := []struct {
		name, text string
		want       []Order
	}{
		{"not equal and not greater", "开始和结束时间是左开右闭的，StartTime不能等于或大于EndTime。", []Order{{Smaller: "StartTime", Larger: "EndTime"}}},
		{"not greater", "MinSize不能大于MaxSize。", []Order{{Smaller: "MinSize", Larger: "MaxSize", Equal: true}}},
		{"not more than", "MinSize不能超过MaxSize。", []Order{{Smaller: "MinSize", Larger: "MaxSize", Equal: true}}},
		{"must be later, of the row itself", "结束时间，必须晚于开始时间，格式：YYYY-MM-DD。", []Order{{Smaller: start}}},
		{"must be later", "结束时间必须晚于开始时间。", []Order{{Smaller: start, Larger: end}}},
		{"must not be earlier", "结束时间不能早于开始时间。", []Order{{Smaller: start, Larger: end, Equal: true}}},
		{"must be greater or equal", "**MaxSize**的值必须大于等于**MinSize**。", []Order{{Smaller: "MinSize", Larger: "MaxSize", Equal: true}}},
		{"in English", "The end time must be later than the start time.", []Order{{Smaller: start, Larger: end}}},
		{"earlier, in English", "StartTime must be earlier than EndTime.", []Order{{Smaller: "StartTime", Larger: "EndTime"}}},
		{"of the row itself, in English", "The end of the sampling, which must be later than the start time.", []Order{{Smaller: start}}},
		{"less or equal, in English", "Note: The value of MinSize must be less than or equal to that of MaxSize.", []Order{{Smaller: "MinSize", Larger: "MaxSize", Equal: true}}},
		{"cannot be greater or equal, in English", "The value of StartTime cannot be greater than or equal to that of EndTime.", []Order{{Smaller: "StartTime", Larger: "EndTime"}}},
		{"cannot be the same or later, in English", "StartTime cannot be the same as or later than EndTime.", []Order{{Smaller: "StartTime", Larger: "EndTime"}}},

		{"a case", "如果MinSize的值小于MaxSize的值，则以MaxSize为准。", nil},
		{"a fact", "MinSize小于MaxSize。", nil},
		{"a number", "MinSize必须大于0。", nil},
		{"a fact, in English", "The end time is later than the start time.", nil},
		{"a span", "StartTime不能早于EndTime 7天。", nil},
		{"now", "恢复时间点，必须小于当前时间。", nil},
		{"a number, in English", "The value of AdjustmentValue must be greater than or equal to 0.", nil},
		{"now, in English", "The time of the backup, which must be earlier than the current time.", nil},
		{"a distance", "You cannot enter a time later than 90 days from the creation.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []Order
			for _, o := range OrdersOf(Sentences(cellOf(tt.text))) {
				o.At.Line, o.At.Quote = 0, ""
				got = append(got, o)
			}
			if len(got) != len(tt.want) {
				t.Fatalf("%q: %+v, want %+v", tt.text, got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("%q: %+v, want %+v", tt.text, got[i], tt.want[i])
				}
			}
		})
	}
}
