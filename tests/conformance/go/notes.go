// Signed notes by golang.org/x/mod/sumdb/note; cosignatures, checkpoints and policies by filippo.io/torchwood.
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"fmt"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
)

// openNote: Note, Keys (verifier keys of logs) → the text and whose signatures verified.
func openNote(q question) (answer, error) {
	verifiers := make([]note.Verifier, 0, len(q.Keys))
	for _, key := range q.Keys {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return answer{}, err
		}
		verifiers = append(verifiers, verifier)
	}
	opened, err := note.Open([]byte(q.Note), note.VerifierList(verifiers...))
	if err != nil {
		return answer{}, err
	}
	return answer{Text: opened.Text, Names: namesOf(opened.Sigs)}, nil
}

// signNote: Text, Origin, Seed → the note and the verifier key.
func signNote(q question) (answer, error) {
	signer, key, err := logKey(q)
	if err != nil {
		return answer{}, err
	}
	signed, err := note.Sign(&note.Note{Text: q.Text}, signer)
	return answer{Text: string(signed), Key: key}, err
}

// cosign: Note (a checkpoint), Keys (the log's), Origin (the witness's name), Seed → the note with one signature more.
func cosign(q question) (answer, error) {
	verifier, err := note.NewVerifier(q.Keys[0])
	if err != nil {
		return answer{}, err
	}
	opened, err := note.Open([]byte(q.Note), note.VerifierList(verifier))
	if err != nil {
		return answer{}, err
	}
	witness, err := torchwood.NewCosignatureSigner(q.Origin, ed25519.NewKeyFromSeed(q.Seed))
	if err != nil {
		return answer{}, err
	}
	signed, err := note.Sign(opened, witness)
	if err != nil {
		return answer{}, err
	}
	unix, err := timeOf(signed, witness.Verifier())
	return answer{Text: string(signed), WitnessKey: witness.Verifier().String(), Unix: unix}, err
}

// checkPolicy: Policy, Note → the checkpoint, whose signatures verified, and when the last of them cosigned.
func checkPolicy(q question) (answer, error) {
	policy, err := torchwood.ParsePolicy([]byte(q.Policy))
	if err != nil {
		return answer{}, err
	}
	checkpoint, opened, err := torchwood.VerifyCheckpoint([]byte(q.Note), policy)
	if err != nil {
		return answer{}, err
	}
	found := answer{Origin: checkpoint.Origin, Size: checkpoint.N, Roots: [][]byte{checkpoint.Hash[:]}, Names: namesOf(opened.Sigs)}
	if last := opened.Sigs[len(opened.Sigs)-1]; last.Name != checkpoint.Origin {
		found.Unix, err = torchwood.CosignatureTimestamp(last)
	}
	return found, err
}

// logKey is the signer of a seed, not of chance, so that both sides can be asked for the same key.
func logKey(q question) (note.Signer, string, error) {
	if len(q.Seed) != ed25519.SeedSize {
		return nil, "", fmt.Errorf("a seed has %d bytes, not %d", ed25519.SeedSize, len(q.Seed))
	}
	key, err := note.NewEd25519VerifierKey(q.Origin, ed25519.NewKeyFromSeed(q.Seed).Public().(ed25519.PublicKey))
	if err != nil {
		return nil, "", err
	}
	hash := key[len(q.Origin)+1:][:8]
	secret := base64.StdEncoding.EncodeToString(append([]byte{1}, q.Seed...)) // 1: Ed25519 in C2SP signed-note
	signer, err := note.NewSigner("PRIVATE+KEY+" + q.Origin + "+" + hash + "+" + secret)
	return signer, key, err
}

func timeOf(signed []byte, witness note.Verifier) (int64, error) {
	opened, err := note.Open(signed, note.VerifierList(witness))
	if err != nil {
		return 0, err
	}
	for _, signature := range opened.Sigs {
		if signature.Hash == witness.KeyHash() {
			return torchwood.CosignatureTimestamp(signature)
		}
	}
	return 0, fmt.Errorf("the witness did not sign")
}

func namesOf(signatures []note.Signature) []string {
	names := make([]string, 0, len(signatures))
	for _, signature := range signatures {
		names = append(names, signature.Name)
	}
	return names
}
