package contract_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A moment is written in a form of a page, obeys it, and is read back.
func TestForms(t *testing.T) {
	moment := time.Date(2021, time.March, 4, 15, 6, 7, 0, time.UTC)
	for form, want := range map[string]string{
		"YYYY-MM-DDThh:mm:ssZ": "2021-03-04T15:06:07Z", "yyyy-MM-ddTHH:mm:ssZ": "2021-03-04T15:06:07Z", "yyyy-MM-dd HH:mm:ss": "2021-03-04 15:06:07",
		"YYYY-MM-DDTHH:MMZ": "2021-03-04T15:06Z", "yyyy-MM-dd": "2021-03-04", "yyyyMMdd": "20210304", "HH:mm": "15:06",
		"yyyy-MM-ddTHH:mm:ss.SSSZ": "2021-03-04T15:06:07.000Z",
		contract.UnixMillis:        "1614870367000", contract.UnixSeconds: "1614870367",
	} {
		got := contract.Written(form, moment)
		if got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
		if info, _ := contract.RuleFormat.Find(); !info.Obeys(form, got) {
			t.Errorf("%s: %q does not obey it", form, got)
		}
		back, ok := contract.Moment(form, got)
		if !ok || contract.Written(form, back) != got {
			t.Errorf("%s: %q is read as %v", form, got, back)
		}
	}
	for form, text := range map[string]string{contract.UnixMillis: "1614870367", contract.UnixSeconds: "1614870367000", "yyyy-MM-dd": "2021-3-4", "HH:mm": ""} {
		if got, ok := contract.Moment(form, text); ok {
			t.Errorf("%s: %q is read as %v", form, text, got)
		}
	}
}

// One of several forms is enough, and nothing else.
func TestSeveralForms(t *testing.T) {
	info, _ := contract.RuleFormat.Find()
	const forms = contract.UnixMillis + "|yyyy-MM-dd HH:mm"
	for text, want := range map[string]bool{
		"1614870367000": true, "2021-03-04 15:06": true, "1614870367": false, "2021-03-04": false, "x1614870367000": false, "2021-03-04 15:06x": false, "": false,
	} {
		if got := info.Obeys(forms, text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestMomentProperty(t *testing.T) {
	forms := []string{contract.UnixMillis, contract.UnixSeconds, "YYYY-MM-DDThh:mm:ssZ", "yyyy/MM/dd HH:mm:ss"}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom(forms).Draw(t, "form")
		moment := time.Unix(rapid.Int64Range(1_000_000_000, 9_000_000_000).Draw(t, "seconds"), 0).UTC()
		back, ok := contract.Moment(form, contract.Written(form, moment))
		if !ok || !back.Equal(moment) {
			t.Fatalf("%s: %v is read back as %v", form, moment, back)
		}
	})
}
