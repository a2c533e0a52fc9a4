package acs_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
)

func TestTimestamps(t *testing.T) {
	const format = "InvalidTimeStamp.Format"
	fractional := []acs.Option{acs.WithFractionalSeconds()}
	for _, c := range []struct {
		timestamp, want string
		options         []acs.Option
	}{
		{"2026-01-02T12:00:00Z", "", nil},
		{"2026-01-02T11:59:59Z", "", nil},
		{"2026-01-02T12:00:00", format, nil},
		{"2026-01-02T12:00:00z", format, nil},
		{"2026-01-02t12:00:00Z", format, nil},
		{"2026-01-02 12:00:00Z", format, nil},
		{"2026-01-02T12:00:00+00:00", format, nil},
		{"2026-01-02T20:00:00+08:00", format, nil},
		{"2026-01-02", format, nil},
		{"2026-1-2T12:00:00Z", format, nil},
		{"2026-01-02T1:00:00.5Z", format, nil}, // as long as the layout
		{"2026-02-30T12:00:00Z", format, nil},
		{"2026-01-02T24:00:00Z", format, nil},
		{"2026-01-02T12:00:60Z", format, nil},
		{"1767355200", format, nil},
		{"２026-01-02T12:00:0Z", format, nil},
		{"2026-01-02T12:00:00.123Z", format, nil},
		{"2026-01-02T12:00:00.123Z", "", fractional},
		{"2026-01-02T12:00:00.123456789Z", "", fractional},
		{"2026-01-02T12:00:00Z", "", fractional},
		{"2026-01-02T12:00:00.Z", format, fractional},
		{"2026-01-02T12:00:00,123Z", format, fractional},
		{"2026-01-02T12:00:00.1234567890Z", format, fractional},
		{"2026-01-02T12:00:00.12xZ", format, fractional},
	} {
		params := acs.Params{
			{Name: "Action", Value: "Echo"}, {Name: "Version", Value: "2020-09-07"}, {Name: "GroupId", Value: "g"},
			{Name: "AccessKeyId", Value: testKeyID}, {Name: "SignatureMethod", Value: "HMAC-SHA1"},
			{Name: "SignatureVersion", Value: "1.0"}, {Name: "SignatureNonce", Value: "n"}, {Name: "Timestamp", Value: c.timestamp},
		}
		signature := acs.Sign(testSecret, acs.StringToSign(http.MethodGet, params))
		params = append(params, acs.Param{Name: "Signature", Value: signature})
		_, _, body := exchange(t, newServer(t, c.options...), newRequest(t, http.MethodGet, params.Encode(), ""))
		if codeOf(body) != c.want {
			t.Errorf("%s: want %q, got %s", c.timestamp, c.want, body)
		}
	}
}

func TestFormatTimestamp(t *testing.T) {
	east := time.Date(2026, 1, 2, 20, 0, 0, 999, time.FixedZone("", 8*3600))
	if got := acs.FormatTimestamp(east); got != "2026-01-02T12:00:00Z" {
		t.Error(got)
	}
}
