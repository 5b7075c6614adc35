"""The optional second reader: asks a language model what rules cannot see, and believes only what it can show.

Nothing here is imported by a plain run; litellm only by `client`, when it calls.
"""
