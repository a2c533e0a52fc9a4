package generate_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	report "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// The round trip: the generated client against the generated stub, on a real connection, signed and checked. What the
// service is given and what the client gets back has to be the same in every format and placement.

// service repeats what it was asked for, or answers with an error.
type service struct {
	err    error
	asked  report.Params
	silent bool
}

func (s *service) GenerateAggregateConfigRulesReport(_ context.Context, params report.Params) (*report.Result, error) {
	s.asked = params
	if s.err != nil || s.silent {
		return nil, s.err
	}
	return &report.Result{AggregatorId: &params.AggregatorId}, nil
}

func noon() time.Time { return time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC) }

func credentials() acs.Credentials {
	return acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
}

func signing(placement acs.Placement) acs.SignOptions {
	var count atomic.Int64
	return acs.SignOptions{
		Clock:     noon,
		Nonce:     func() string { return "nonce-" + strconv.FormatInt(count.Add(1), 10) },
		Placement: placement,
	}
}

// target serves s and gives a client.
func target(t *testing.T, s report.Service, options ...acs.ClientOption) *report.Client {
	t.Helper()
	server := acs.NewServer(acs.WithCredentials(credentials()), acs.WithClock(noon))
	if err := report.Register(server, s); err != nil {
		t.Fatal(err)
	}
	listening := httptest.NewServer(server)
	t.Cleanup(listening.Close)
	client, err := report.NewClient(listening.URL, credentials(), options...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// sent holds what encodings get wrong: a space, a plus, markup, a tilde, an asterisk and text outside of ASCII.
const sent = "ca-f6 +<&>~*账号"

// ways are the ways to send, each in both formats.
func ways() map[string][]acs.ClientOption {
	v1 := func(p acs.Placement) acs.ClientOption {
		return acs.WithSigner(acs.SignRequestV1(credentials(), signing(p)))
	}
	v3 := acs.WithSigner(acs.SignRequestV3(credentials(), acs.AlgorithmHMACSHA256, signing(acs.PlaceQuery)))
	out := map[string][]acs.ClientOption{}
	for name, options := range map[string][]acs.ClientOption{
		"GET":                               {v1(acs.PlaceQuery), acs.WithGet()},
		"POST form, signature in the query": {v1(acs.PlaceQuery)},
		"POST form, signature in the form":  {v1(acs.PlaceForm)},
		"GET, version 3":                    {v3, acs.WithGet()},
		"POST form, version 3":              {v3},
	} {
		for _, format := range []acs.Format{acs.FormatJSON, acs.FormatXML} {
			out[name+", "+format.String()] = append(append([]acs.ClientOption{}, options...), acs.WithFormat(format))
		}
	}
	return out
}

func TestRoundTrip(t *testing.T) {
	for name, options := range ways() {
		t.Run(name, func(t *testing.T) {
			s := &service{}
			asked := report.Params{AggregatorId: sent, ClientToken: new("token + 1")}
			result, err := target(t, s, options...).Do(t.Context(), asked)
			if err != nil {
				t.Fatal(err)
			}
			if result.RequestId == nil || *result.RequestId == "" {
				t.Error("the result has no RequestId")
			}
			if diff := cmp.Diff(new(sent), result.AggregatorId); diff != "" {
				t.Errorf("AggregatorId (-sent +received):\n%s", diff)
			}
			if diff := cmp.Diff(asked, s.asked); diff != "" {
				t.Errorf("the service was asked for something else (-sent +received):\n%s", diff)
			}
		})
	}
}

func TestRoundTripOfErrors(t *testing.T) {
	tests := []struct {
		name    string
		service *service
		want    *acs.Error
	}{
		{"documented", &service{err: report.ErrConfigRuleReportCreating}, report.ErrConfigRuleReportCreating},
		{"documented, another status", &service{err: report.ErrAccountNotExisted}, report.ErrAccountNotExisted},
		{"any other error", &service{err: errors.New("disk full")}, acs.ErrInternal},
		{"neither result nor error", &service{silent: true}, acs.ErrInternal},
	}
	for _, test := range tests {
		for name, options := range ways() {
			t.Run(test.name+", "+name, func(t *testing.T) {
				_, err := target(t, test.service, options...).Do(t.Context(), report.Params{AggregatorId: sent})
				var refused *acs.Error
				if !errors.As(err, &refused) || !errors.Is(err, test.want) || refused.Message() != test.want.Message() || refused.RequestID() == "" {
					t.Errorf("the client read %v, want %v", err, test.want)
				}
				if strings.Contains(err.Error(), "disk full") {
					t.Errorf("an internal text reached the client: %v", err)
				}
			})
		}
	}
}

func TestRegisterTwice(t *testing.T) {
	server := acs.NewServer()
	if err := report.Register(server, &service{}); err != nil {
		t.Fatal(err)
	}
	if err := report.Register(server, &service{}); err == nil {
		t.Error("a second service for one operation was taken")
	}
}

// TestStubWithoutServer calls the stub as a test of somebody's service may: without a server before it.
func TestStubWithoutServer(t *testing.T) {
	tests := []struct {
		name, query string
		status      int
		code        string
	}{
		{"missing", "ClientToken=a", 400, "MissingAggregatorId"},
		{"twice", "AggregatorId=a&AggregatorId=b", 400, "InvalidAggregatorId"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			recorder := httptest.NewRecorder()
			report.Stub(&service{}).ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/?"+test.query, http.NoBody))
			if recorder.Code != test.status || !strings.Contains(recorder.Body.String(), `"`+test.code+`"`) {
				t.Errorf("status %d, body %s", recorder.Code, recorder.Body)
			}
		})
	}
}
