package acs_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// vectors is testdata/signatures.json: signatures that Alibaba Cloud printed in documents and in the tests of its
// SDKs. The worked example of the Config document is not among them: its signature is that of a string to sign that
// was escaped once too often and then masked.
type vectors struct {
	V1 []struct {
		Name, Method, Secret, Signature string
		Parameters                      acs.Params
	}
	StringsToSign []struct {
		Name, Method, StringToSign string
		Parameters                 acs.Params
	}
	V3 []struct {
		Name, Method, Path, Secret, PayloadHash, CanonicalHash, Signature string

		Algorithm      acs.Algorithm
		Query, Headers acs.Params
	}
	Primitives []struct{ Function, Key, Message, Hex string }
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	text, err := os.ReadFile("testdata/signatures.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.V1) != 13 || len(v.StringsToSign) != 1 || len(v.V3) != 2 || len(v.Primitives) != 3 {
		t.Fatal("the file of vectors is not complete")
	}
	return v
}

func TestVectorsV1(t *testing.T) {
	for _, v := range readVectors(t).V1 {
		t.Run(v.Name, func(t *testing.T) {
			before := slices.Clone(v.Parameters)
			if got := acs.Sign(v.Secret, acs.StringToSign(v.Method, v.Parameters)); got != v.Signature {
				t.Errorf("signature %s, want %s", got, v.Signature)
			}
			if !slices.Equal(before, v.Parameters) {
				t.Error("StringToSign changed its parameters")
			}
			signed := append(slices.Clone(v.Parameters), acs.Param{Name: "Signature", Value: v.Signature})
			if acs.StringToSign(v.Method, signed) != acs.StringToSign(v.Method, v.Parameters) {
				t.Error("Signature is part of the string to sign")
			}
		})
	}
}

func TestVectorsStringToSign(t *testing.T) {
	for _, v := range readVectors(t).StringsToSign {
		t.Run(v.Name, func(t *testing.T) {
			if got := acs.StringToSign(v.Method, v.Parameters); got != v.StringToSign {
				t.Errorf("string to sign\n%s, want\n%s", got, v.StringToSign)
			}
		})
	}
}

func TestVectorsV3(t *testing.T) {
	for _, v := range readVectors(t).V3 {
		t.Run(v.Name, func(t *testing.T) {
			canonical := acs.CanonicalRequest{
				Method: v.Method, Path: v.Path, Query: v.Query, Headers: v.Headers, PayloadHash: v.PayloadHash,
			}.String()
			if sum := sha256.Sum256([]byte(canonical)); v.CanonicalHash != "" && hex.EncodeToString(sum[:]) != v.CanonicalHash {
				t.Errorf("hash of the canonical request %x, want %s\n%s", sum, v.CanonicalHash, canonical)
			}
			if got := v.Algorithm.Sign(v.Secret, v.Algorithm.StringToSign(canonical)); got != v.Signature {
				t.Errorf("signature %s, want %s", got, v.Signature)
			}
		})
	}
}

func TestVectorsPrimitives(t *testing.T) {
	for _, v := range readVectors(t).Primitives {
		t.Run(v.Function, func(t *testing.T) {
			got := ""
			switch v.Function {
			case "sha256":
				got = acs.AlgorithmHMACSHA256.PayloadHash([]byte(v.Message))
			case "sm3":
				got = acs.AlgorithmHMACSM3.PayloadHash([]byte(v.Message))
			case "hmac-sm3":
				got = acs.AlgorithmHMACSM3.Sign(v.Key, v.Message)
			}
			if got != v.Hex {
				t.Errorf("%s, want %s", got, v.Hex)
			}
		})
	}
}

// TestVectorsThroughServer takes every vector that is a whole request through a server at the vector's own time.
func TestVectorsThroughServer(t *testing.T) {
	for _, v := range readVectors(t).V1 {
		action, _ := v.Parameters.Get("Action")
		version, _ := v.Parameters.Get("Version")
		timestamp, _ := v.Parameters.Get("Timestamp")
		if action == "" || timestamp == "" { // a unit test's parameters, or the TimeStamp spelling: not a request
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			key, _ := v.Parameters.Get("AccessKeyId")
			server := acs.NewServer(
				acs.WithCredentials(acs.Credentials{AccessKeyID: key, AccessKeySecret: v.Secret}),
				acs.WithClock(at(t, timestamp)))
			if err := server.Handle(acs.Operation{Action: action, Version: version}, http.HandlerFunc(echo)); err != nil {
				t.Fatal(err)
			}
			query := v.Parameters.Encode() + "&Signature=" + url.QueryEscape(v.Signature)
			if status, _, body := exchange(t, server, newRequest(t, http.MethodGet, query, "")); status != http.StatusOK {
				t.Errorf("%d %s", status, body)
			}
		})
	}
	for _, v := range readVectors(t).V3 {
		if v.Method == "" { // a unit test's parameters: not a request
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			action, _ := v.Headers.Get("x-acs-action")
			version, _ := v.Headers.Get("x-acs-version")
			timestamp, _ := v.Headers.Get("x-acs-date")
			server := acs.NewServer(
				acs.WithCredentials(acs.Credentials{AccessKeyID: testKeyID, AccessKeySecret: v.Secret}),
				acs.WithClock(at(t, timestamp)))
			if err := server.Handle(acs.Operation{Action: action, Version: version}, http.HandlerFunc(echo)); err != nil {
				t.Fatal(err)
			}
			r := newRequest(t, v.Method, v.Query.Encode(), "")
			names := make([]string, 0, len(v.Headers))
			for _, header := range v.Headers {
				names = append(names, header.Name)
				r.Header.Set(header.Name, header.Value)
			}
			r.Host = r.Header.Get("Host")
			r.Header.Del("Host")
			slices.Sort(names)
			r.Header.Set("Authorization", string(v.Algorithm)+" Credential="+testKeyID+
				",SignedHeaders="+strings.Join(names, ";")+",Signature="+v.Signature)
			if status, _, body := exchange(t, server, r); status != http.StatusOK {
				t.Errorf("%d %s", status, body)
			}
		})
	}
}
