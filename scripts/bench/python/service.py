"""The search of the design SOLEil began with: FastAPI, SQLAlchemy, asyncpg and a session in Redis, one process.

It says who is asking by a GET of the session, as SOLEil does, and answers all songs that have the words anywhere in
their title or artist, by title, without a limit.
"""

import json
import os
from datetime import datetime
from typing import List, Optional

from fastapi import Cookie, Depends, FastAPI, HTTPException
from pydantic import BaseModel
from redis import asyncio as redis
from sqlalchemy import BigInteger, Column, DateTime, SmallInteger, Text, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import declarative_base, sessionmaker

engine = create_async_engine(os.environ["SEED_DATABASE"], pool_size=20, max_overflow=10)
sessions = redis.from_url(os.environ["SEED_REDIS"], decode_responses=True)
connect = sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
Base = declarative_base()
app = FastAPI()


class Song(Base):
    __tablename__ = "songs"
    __table_args__ = {"schema": "seed"}
    id = Column(BigInteger, primary_key=True)
    user_id = Column(BigInteger, nullable=False)
    title = Column(Text, nullable=False)
    artist = Column(Text)
    key = Column(Text)
    tempo = Column(SmallInteger)
    genre = Column(Text)
    chart_types = Column(ARRAY(Text), nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False)


class SongAnswer(BaseModel):
    id: int
    title: str
    artist: Optional[str]
    key: Optional[str]
    tempo: Optional[int]
    genre: Optional[str]
    chart_types: List[str]
    created_at: datetime

    class Config:
        orm_mode = True


async def current_user(session: str = Cookie("")) -> int:
    known = await sessions.get(f"seed:session:{session}")
    if known is None:
        raise HTTPException(401)
    return json.loads(known)["user_id"]


async def database():
    async with connect() as connection:
        yield connection


@app.get("/search", response_model=List[SongAnswer])
async def search(q: str, user: int = Depends(current_user), connection: AsyncSession = Depends(database)):
    words = f"%{q}%"
    found = await connection.execute(
        select(Song)
        .where(Song.user_id == user, or_(Song.title.ilike(words), Song.artist.ilike(words)))
        .order_by(Song.title)
    )
    return found.scalars().all()


@app.get("/")
@app.get("/api/health")
async def health():
    return {}
