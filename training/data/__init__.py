"""Loaders: each turns one corpus into `Example`s, with its labels cleaned and mapped to our scheme.

Names, in all corpora: a person has no title, a place may be a facility, a group is a people, a religion or
their adherents, demonyms among them ("Norlandic"); an organisation may be a state's organ or a party.
Events and works have names of their own.
"""
