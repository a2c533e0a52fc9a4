package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// patience is how long one answer may take.
const patience = 10 * time.Second

// check sends every form of a good request, which has to succeed, and every hostile one, which has to be refused with
// an envelope. It returns errNotHeld when one is not.
func check(ctx context.Context, f flags, now func() time.Time, stdout io.Writer) error {
	s, failed := newSigner(f.address, "check", now), 0
	report := func(name string, err error) {
		if err != nil {
			failed++
			_, _ = fmt.Fprintf(stdout, "%s: %v\n", name, err)
		}
	}
	for form := range forms {
		raw, err := s.good(form)
		if err == nil {
			err = succeeds(ctx, f.address, raw)
		}
		report(fmt.Sprintf("good request %d", form+1), err)
	}
	kinds := hostileRequests()
	for _, kind := range kinds {
		raw, err := kind.make(s)
		if err == nil {
			err = refused(ctx, f.address, raw)
		}
		report(kind.name, err)
	}
	if failed > 0 {
		return fmt.Errorf("%w: %d of %d requests", errNotHeld, failed, forms+len(kinds))
	}
	_, err := fmt.Fprintf(stdout, "%d good requests succeed, %d hostile ones are refused with an envelope\n", forms, len(kinds))
	return err
}

// reply is an answer.
type reply struct {
	status    int
	requestID string
	body      []byte
}

// ask sends the bytes of one request over a connection of its own.
func ask(ctx context.Context, address string, raw []byte) (reply, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var dialer net.Dialer
	connection, err := dialer.DialContext(ctx, "tcp", address)
	if err != nil {
		return reply{}, fmt.Errorf("load: %w", err)
	}
	defer func() { _ = connection.Close() }()
	stop := context.AfterFunc(ctx, func() { _ = connection.Close() })
	defer stop()
	if _, err := connection.Write(raw); err != nil {
		return reply{}, fmt.Errorf("load: %w", err)
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		return reply{}, fmt.Errorf("load: no answer: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return reply{}, fmt.Errorf("load: answer cut off: %w", err)
	}
	return reply{response.StatusCode, response.Header.Get("X-Acs-Request-Id"), content}, nil
}

// envelope is what an error says, in JSON.
type envelope struct {
	RequestID string `json:"RequestId"`
	HostID    string `json:"HostId"`
	Code      string `json:"Code"`
	Message   string `json:"Message"`
	Recommend string `json:"Recommend"`
}

// complete reports whether every member has a value.
func (e envelope) complete() bool {
	return e.RequestID != "" && e.HostID != "" && e.Code != "" && e.Message != "" && e.Recommend != ""
}

func succeeds(ctx context.Context, address string, raw []byte) error {
	got, err := ask(ctx, address, raw)
	if err != nil {
		return err
	}
	var result struct {
		Group string `json:"AggregatorId"`
	}
	if err := json.Unmarshal(got.body, &result); err != nil || got.status != http.StatusOK || result.Group != group {
		return fmt.Errorf("%w: got %d %s", errNotHeld, got.status, got.body)
	}
	return nil
}

func refused(ctx context.Context, address string, raw []byte) error {
	got, err := ask(ctx, address, raw)
	if err != nil {
		return err
	}
	var e envelope
	decoder := json.NewDecoder(bytes.NewReader(got.body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return fmt.Errorf("%w: got %d %.200q, expected an envelope", errNotHeld, got.status, got.body)
	}
	if got.status < 400 || got.status > 499 || !e.complete() || e.RequestID != got.requestID {
		return fmt.Errorf("%w: got %d %+v", errNotHeld, got.status, e)
	}
	return nil
}
