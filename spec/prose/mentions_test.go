package prose

import (
	"slices"
	"testing"
)

func TestSpeaksOfN(t *testing.T) {
	for text, want := range map[string]bool{
		"N的取值范围：1~10。": true, "Id.N为壶的ID。": true, "The ID of kettle N.": true, "N": true, "Name": false, "UNO": false, "": false,
	} {
		if got := SpeaksOfN(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestSaysMap(t *testing.T) {
	for text, want := range map[string]bool{
		"用JSON表示该Map对象。": true, "是key-value形式的集合。": true, "A map object.": true, "The collection, as key-value pairs map.": true,
		"The map of the city.": false, "维度列表。": false, "": false,
	} {
		if got := SaysMap(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestOptionalIn(t *testing.T) {
	for text, want := range map[string][]string{
		"Tags为可选参数。若指定了Tags，则该参数必选。":                    {"Tags"},
		"**Tags**参数是可选的。":                               {"Tags"},
		"Tags is optional. Pots parameter is optional.": {"Tags", "Pots"},
		"该参数可选。":                                        nil,
		"It is optional.":                               {"It"},
		"":                                              nil,
	} {
		if got := OptionalIn(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
